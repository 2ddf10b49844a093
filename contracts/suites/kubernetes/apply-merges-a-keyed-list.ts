import { defineCheck } from '../../harness/define-check.ts'
import { apply } from '../steps/patching.ts'
import { bodyOf, given, givenNamespace } from './steps/given.ts'
import { ACCOUNTS_EXIST } from './steps/paths.ts'

export const applyMergesAKeyedList = defineCheck({
  id: 'kubernetes/apply-merges-a-keyed-list',
  title:
    'secrets of an account are applied by name: merged in the order of the configuration, pruned one by one',
  operations: ['createNamespace', 'createServiceAccount', 'patchServiceAccount'],
  rests: 'tried',
  source: 'recording apply-keyed-list-secrets',
  needs: ['write'],
  resource: ACCOUNTS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    const { name, path } = await given(t, 'ServiceAccount', {
      namespace,
      members: { secrets: named('s1', 's2', 's3') },
    })
    const account = { operation: 'patchServiceAccount', path }

    const secretsOf = (...names: string[]) =>
      bodyOf('ServiceAccount', name, { members: { secrets: named(...names) } })

    const reordered = await apply(t, 'check-a', account, secretsOf('s3', 's1'))
    const added = await apply(t, 'check-a', account, secretsOf('s4', 's3'))
    const left = await apply(t, 'check-a', account, bodyOf('ServiceAccount', name))

    t.expect.status(reordered, 200)
    t.expect.equal(reordered.at('/secrets'), named('s2', 's3', 's1'), '/secrets')
    t.expect.equal(added.at('/secrets'), named('s2', 's4', 's3', 's1'), '/secrets')
    t.expect.equal(left.at('/secrets'), named('s2', 's3', 's1'), '/secrets')
  },
})

/** References to secrets, by name. */
const named = (...names: readonly string[]) => names.map((name) => ({ name }))
