import { defineCheck } from '../../harness/define-check.ts'
import { removeLater } from '../steps/remove-later.ts'
import { givenClient } from './steps/given.ts'
import { AUTHORIZATIONS, AUTHORIZATIONS_EXIST } from './steps/paths.ts'

export const createAuthorizationIsNamedByUserAndClient = defineCheck({
  id: 'openshift/create-authorization-is-named-by-user-and-client',
  title: 'a client authorization is named <userName>:<clientName>, whatever name was sent',
  operations: [
    'createOAuthClient',
    'createOAuthClientAuthorization',
    'getOAuthClientAuthorization',
  ],
  rests: 'tried',
  source: 'recording grant-is-renamed-to-user-and-client',
  needs: ['write'],
  resource: AUTHORIZATIONS_EXIST,
  async run(t) {
    const client = await givenClient(t)
    const members = {
      clientName: client.name,
      userName: 'check-user',
      userUID: 'check-user-uid',
      scopes: ['user:info'],
    }
    const name = `check-user:${client.name}`
    removeLater(t, AUTHORIZATIONS, name)

    const created = await t.request({
      method: 'POST',
      path: AUTHORIZATIONS,
      body: { metadata: { name: 'quite-another' }, ...members },
      operation: 'createOAuthClientAuthorization',
    })

    t.expect.status(created, 201)
    t.expect.match(created.json, {
      kind: 'OAuthClientAuthorization',
      metadata: { name },
      ...members,
    })
    const path = `${AUTHORIZATIONS}/${name}`
    const stored = await t.request({
      method: 'GET',
      path,
      operation: 'getOAuthClientAuthorization',
    })
    t.expect.equal(stored.json, created.json, 'what GET answers')
  },
})
