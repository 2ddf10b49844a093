import { defineCheck } from '../../harness/define-check.ts'
import { expectFailure } from '../steps/failure.ts'
import { notFound } from './steps/failure.ts'
import { givenClient } from './steps/given.ts'
import { CLIENTS_EXIST } from './steps/paths.ts'

export const deleteClientAnswersAStatus = defineCheck({
  id: 'openshift/delete-client-answers-a-status',
  title:
    'deleting a client answers 200 with a Status of success that has no code, and the client is gone',
  operations: ['createOAuthClient', 'deleteOAuthClient', 'getOAuthClient'],
  rests: 'seed',
  source: 'DELETE: delete an OAuthClient: 200 - OK, Status_v6 schema',
  needs: ['write'],
  resource: CLIENTS_EXIST,
  async run(t) {
    const { name, path, uid } = await givenClient(t)

    const response = await t.request({ method: 'DELETE', path, operation: 'deleteOAuthClient' })

    t.expect.status(response, 200)
    t.expect.equal(
      response.json,
      {
        kind: 'Status',
        apiVersion: 'v1',
        metadata: {},
        status: 'Success',
        details: { name, group: 'oauth.openshift.io', kind: 'oauthclients', uid },
      },
      'body',
    )
    const missing = await t.request({ method: 'GET', path, operation: 'getOAuthClient' })
    expectFailure(t, missing, notFound('oauthclients', name))
  },
})
