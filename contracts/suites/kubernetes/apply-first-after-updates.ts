import { defineCheck } from '../../harness/define-check.ts'
import { expectFailure } from '../steps/failure.ts'
import { apply, applyConflict, owners, patch } from '../steps/patching.ts'
import { bodyOf, given, givenNamespace } from './steps/given.ts'
import { ACCOUNTS_EXIST } from './steps/paths.ts'

export const applyFirstAfterUpdates = defineCheck({
  id: 'kubernetes/apply-first-after-updates',
  title:
    'the first apply to an object that nobody tracks gives what is there to before-first-apply',
  operations: ['createNamespace', 'createServiceAccount', 'patchServiceAccount'],
  rests: 'tried',
  source: 'recording before-first-apply',
  needs: ['write'],
  resource: ACCOUNTS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    const { name, path } = await given(t, 'ServiceAccount', {
      namespace,
      metadata: { labels: { a: '1', b: '1' } },
    })
    const account = { operation: 'patchServiceAccount', path }

    const labelled = (labels: Record<string, string>) =>
      bodyOf('ServiceAccount', name, { metadata: { labels } })
    await patch(t, 'merge', account, { metadata: { managedFields: [{}] } })

    const first = await apply(t, 'check', account, labelled({ a: '1' }))
    const second = await apply(t, 'check', account, labelled({ a: '2' }))

    t.expect.status(first, 200)
    t.expect.equal(
      owners(first),
      [
        ['check', 'Apply', { 'f:metadata': { 'f:labels': { 'f:a': {} } } }],
        [
          'before-first-apply',
          'Update',
          { 'f:metadata': { 'f:labels': { '.': {}, 'f:a': {}, 'f:b': {} } } },
        ],
      ],
      'managedFields',
    )
    expectFailure(t, second, applyConflict('"before-first-apply" using v1', '.metadata.labels.a'))
  },
})
