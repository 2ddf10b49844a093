import { defineCheck } from '../../harness/define-check.ts'
import { storedIn } from '../steps/stored.ts'
import { postClient } from './steps/given.ts'
import { CLIENTS, CLIENTS_EXIST } from './steps/paths.ts'

const MEMBERS = {
  secret: 'check-secret',
  additionalSecrets: ['check-other-secret'],
  respondWithChallenges: true,
  redirectURIs: ['https://client.example.com/callback'],
  grantMethod: 'auto',
  accessTokenMaxAgeSeconds: 86400,
  accessTokenInactivityTimeoutSeconds: 300,
}

export const createAnswers201WithTheObject = defineCheck({
  id: 'openshift/create-answers-201-with-the-object',
  title: 'creating a client answers 201 with what was sent and what the server adds',
  operations: ['createOAuthClient', 'getOAuthClient'],
  rests: 'seed',
  source: 'POST /apis/oauth.openshift.io/v1/oauthclients: 201 - Created, OAuthClient schema',
  needs: ['write'],
  resource: CLIENTS_EXIST,
  async run(t) {
    const labels = { 'tokamock-check': t.unique('run') }

    const created = await postClient(t, MEMBERS, { labels })

    t.expect.status(created, 201)
    t.expect.match(created.headers['content-type'], /^application\/json/, 'content-type')
    t.expect.match(created.json, {
      kind: 'OAuthClient',
      apiVersion: 'oauth.openshift.io/v1',
      ...MEMBERS,
      metadata: { labels },
    })
    t.expect.match(
      created.at('/metadata/uid'),
      /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
      '/metadata/uid',
    )
    t.expect.match(
      created.at('/metadata/resourceVersion'),
      /^[1-9]\d*$/,
      '/metadata/resourceVersion',
    )
    t.expect.match(
      created.at('/metadata/creationTimestamp'),
      /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/,
      '/metadata/creationTimestamp',
    )
    const { path } = storedIn(t, CLIENTS, created)
    const stored = await t.request({ method: 'GET', path, operation: 'getOAuthClient' })
    t.expect.status(stored, 200)
    t.expect.equal(stored.json, created.json, 'what GET answers')
  },
})
