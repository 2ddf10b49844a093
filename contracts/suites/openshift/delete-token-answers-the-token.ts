import { defineCheck } from '../../harness/define-check.ts'
import { valueAt } from '../../harness/value-at.ts'
import { expectFailure } from '../steps/failure.ts'
import { notFound } from './steps/failure.ts'
import { givenClient, givenToken } from './steps/given.ts'
import { ACCESS_TOKENS_EXIST } from './steps/paths.ts'

export const deleteTokenAnswersTheToken = defineCheck({
  id: 'openshift/delete-token-answers-the-token',
  title: 'deleting an access token answers 200 with the token under the version of its deletion',
  operations: [
    'createOAuthClient',
    'createOAuthAccessToken',
    'deleteOAuthAccessToken',
    'getOAuthAccessToken',
  ],
  rests: 'seed',
  source: 'DELETE: delete an OAuthAccessToken: 200 - OK, OAuthAccessToken schema',
  needs: ['write'],
  resource: ACCESS_TOKENS_EXIST,
  async run(t) {
    const client = await givenClient(t)
    const {
      name,
      path,
      version,
      response: created,
    } = await givenToken(t, { clientName: client.name })

    const response = await t.request({
      method: 'DELETE',
      path,
      operation: 'deleteOAuthAccessToken',
    })

    t.expect.status(response, 200)
    const resourceVersion = response.textAt('/metadata/resourceVersion')
    t.expect.that(
      BigInt(resourceVersion) > BigInt(version),
      'the deletion has no version of its own',
      resourceVersion,
    )
    const metadata = { ...Object(valueAt(created.json, '/metadata')), resourceVersion }
    t.expect.equal(response.json, { ...Object(created.json), metadata }, 'body')
    const missing = await t.request({ method: 'GET', path, operation: 'getOAuthAccessToken' })
    expectFailure(t, missing, notFound('oauthaccesstokens', name))
  },
})
