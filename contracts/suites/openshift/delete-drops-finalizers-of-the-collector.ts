import { defineCheck } from '../../harness/define-check.ts'
import { expectFailure } from '../steps/failure.ts'
import { notFound } from './steps/failure.ts'
import { givenClient } from './steps/given.ts'
import { CLIENTS_EXIST } from './steps/paths.ts'

export const deleteDropsFinalizersOfTheCollector = defineCheck({
  id: 'openshift/delete-drops-finalizers-of-the-collector',
  title:
    'a client does not wait for the finalizers of the garbage collector, which does not care for the kinds of the group',
  operations: ['createOAuthClient', 'deleteOAuthClient', 'getOAuthClient'],
  rests: 'tried',
  source: 'apiserver pkg/registry/generic/registry/store.go deletionFinalizersForGarbageCollection',
  needs: ['write'],
  resource: CLIENTS_EXIST,
  async run(t) {
    for (const finalizer of ['orphan', 'foregroundDeletion']) {
      const { name, path } = await givenClient(t, {}, { finalizers: [finalizer] })

      const deleted = await t.request({ method: 'DELETE', path, operation: 'deleteOAuthClient' })

      t.expect.status(deleted, 200)
      t.expect.match(deleted.json, { kind: 'Status', status: 'Success' })
      const missing = await t.request({ method: 'GET', path, operation: 'getOAuthClient' })
      expectFailure(t, missing, notFound('oauthclients', name))
    }
  },
})
