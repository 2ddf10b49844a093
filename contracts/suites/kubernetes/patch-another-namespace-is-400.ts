import { defineCheck } from '../../harness/define-check.ts'
import { badRequest, expectFailure } from '../steps/failure.ts'
import { patch } from '../steps/patching.ts'
import { given, givenNamespace } from './steps/given.ts'
import { ACCOUNTS_EXIST } from './steps/paths.ts'

export const patchAnotherNamespaceIs400 = defineCheck({
  id: 'kubernetes/patch-another-namespace-is-400',
  title: 'a patch may repeat the namespace or leave it out, but not change it',
  operations: ['createNamespace', 'createServiceAccount', 'patchServiceAccount'],
  rests: 'tried',
  source: 'recording patch-changes-name-or-namespace',
  needs: ['write'],
  resource: ACCOUNTS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    const { path } = await given(t, 'ServiceAccount', { namespace })
    const account = { operation: 'patchServiceAccount', path }

    const other = await patch(t, 'merge', account, { metadata: { namespace: 'other' } })
    const same = await patch(t, 'strategic', account, { metadata: { namespace } })
    const none = await patch(t, 'strategic', account, { metadata: { namespace: null } })

    expectFailure(
      t,
      other,
      badRequest(
        'the namespace of the provided object does not match the namespace sent on the request',
      ),
    )
    t.expect.status(same, 200)
    t.expect.status(none, 200)
    t.expect.equal(none.at('/metadata/namespace'), namespace, 'namespace')
  },
})
