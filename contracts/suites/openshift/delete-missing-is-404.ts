import { defineCheck } from '../../harness/define-check.ts'
import { expectFailure } from '../steps/failure.ts'
import { notFound } from './steps/failure.ts'
import { CLIENTS, CLIENTS_EXIST } from './steps/paths.ts'

export const deleteMissingIs404 = defineCheck({
  id: 'openshift/delete-missing-is-404',
  title: 'deleting a client that is not there answers 404',
  operations: ['deleteOAuthClient'],
  rests: 'tried',
  source: 'recording oauthclient-delete-bodies-and-query',
  needs: ['write'],
  resource: CLIENTS_EXIST,
  async run(t) {
    const name = t.unique('check-missing')

    const response = await t.request({
      method: 'DELETE',
      path: `${CLIENTS}/${name}`,
      operation: 'deleteOAuthClient',
    })

    expectFailure(t, response, notFound('oauthclients', name))
  },
})
