import { defineCheck } from '../../harness/define-check.ts'
import { expectFailure } from '../steps/failure.ts'
import { alreadyExists } from './steps/failure.ts'
import { clientBody, givenClient } from './steps/given.ts'
import { CLIENTS, CLIENTS_EXIST } from './steps/paths.ts'

export const createExistingNameIs409 = defineCheck({
  id: 'openshift/create-existing-name-is-409',
  title:
    'creating a client under a name that is taken answers 409 AlreadyExists and changes nothing',
  operations: ['createOAuthClient', 'getOAuthClient'],
  rests: 'tried',
  source:
    'recording oauth-create-what-exists-or-is-being-deleted: 409 with the plural resource and group',
  needs: ['write'],
  resource: CLIENTS_EXIST,
  async run(t) {
    const { name, path, response } = await givenClient(t)

    const again = await t.request({
      method: 'POST',
      path: CLIENTS,
      body: clientBody(name, { grantMethod: 'auto' }),
      operation: 'createOAuthClient',
    })

    expectFailure(t, again, alreadyExists('oauthclients', name))
    const stored = await t.request({ method: 'GET', path, operation: 'getOAuthClient' })
    t.expect.equal(stored.json, response.json, 'the stored client')
  },
})
