import { defineCheck } from '../../harness/define-check.ts'
import { expectFailure } from '../steps/failure.ts'
import { patch } from '../steps/patching.ts'
import { read, remove } from './steps/act.ts'
import { invalid, notFound } from './steps/failure.ts'
import { given, givenNamespace } from './steps/given.ts'
import { ACCOUNTS_EXIST } from './steps/paths.ts'

export const patchLastFinalizerDeletes = defineCheck({
  id: 'kubernetes/patch-last-finalizer-deletes',
  title:
    'a patch of a terminating object may add no finalizer; one that takes the last away deletes it',
  operations: [
    'createNamespace',
    'createServiceAccount',
    'patchServiceAccount',
    'deleteServiceAccount',
    'getServiceAccount',
  ],
  rests: 'tried',
  source: 'recording patch-of-a-terminating-object',
  needs: ['write'],
  resource: ACCOUNTS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    const metadata = { finalizers: ['tokamock.example/hold'] }
    const { name, path } = await given(t, 'ServiceAccount', { namespace, metadata })
    const account = { operation: 'patchServiceAccount', path }
    await remove(t, 'ServiceAccount', path)

    const added = await patch(t, 'strategic', account, {
      metadata: { finalizers: ['tokamock.example/new'] },
    })
    const labelled = await patch(t, 'merge', account, { metadata: { labels: { still: 'here' } } })
    const freed = await patch(t, 'json', account, [{ op: 'remove', path: '/metadata/finalizers' }])

    const told =
      'Forbidden: no new finalizers can be added if the object is being deleted, found new finalizers []string{"tokamock.example/new"}'
    const cause = ['FieldValueForbidden', 'metadata.finalizers', told] as const
    expectFailure(t, added, invalid('ServiceAccount', name, cause, cause))
    t.expect.status(labelled, 200)
    t.expect.status(freed, 200)
    t.expect.equal(freed.at('/metadata/finalizers'), undefined, 'finalizers')
    expectFailure(t, await read(t, 'ServiceAccount', path), notFound('serviceaccounts', name))
  },
})
