import { defineCheck } from '../../harness/define-check.ts'
import { replace } from './steps/act.ts'
import { bodyOf, given, givenNamespace } from './steps/given.ts'
import { ACCOUNTS_EXIST } from './steps/paths.ts'

export const updateManagersShareTheObject = defineCheck({
  id: 'kubernetes/update-managers-share-the-object',
  title:
    'who updates an object manages what was changed and added, and nothing else; what is unchanged stays with who set it, what is gone with nobody',
  operations: ['createNamespace', 'createServiceAccount', 'replaceServiceAccount'],
  rests: 'tried',
  source: 'recording put-by-another-manager',
  needs: ['write'],
  resource: ACCOUNTS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    const { name, path } = await given(t, 'ServiceAccount', {
      namespace,
      metadata: { labels: { same: '1', changed: '1', dropped: '1' } },
      query: { fieldManager: 'check-one' },
    })
    const metadata = { labels: { same: '1', changed: '2', added: '1' } }

    const updated = await replace(
      t,
      'ServiceAccount',
      `${path}?fieldManager=check-two`,
      bodyOf('ServiceAccount', name, { metadata }),
    )

    t.expect.status(updated, 200)
    const fieldsOf = (index: number) =>
      updated.at(`/metadata/managedFields/${index}/fieldsV1/f:metadata/f:labels`)
    t.expect.match(updated.at('/metadata/managedFields'), [
      { manager: 'check-one', operation: 'Update' },
      { manager: 'check-two', operation: 'Update' },
    ])
    t.expect.equal(fieldsOf(0), { '.': {}, 'f:same': {} }, 'labels of the first manager')
    t.expect.equal(fieldsOf(1), { 'f:added': {}, 'f:changed': {} }, 'labels of the second')
  },
})
