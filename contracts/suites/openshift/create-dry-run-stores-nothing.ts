import { defineCheck } from '../../harness/define-check.ts'
import { expectFailure } from '../steps/failure.ts'
import { removeLater } from '../steps/remove-later.ts'
import { notFound } from './steps/failure.ts'
import { clientBody } from './steps/given.ts'
import { CLIENTS, CLIENTS_EXIST } from './steps/paths.ts'

export const createDryRunStoresNothing = defineCheck({
  id: 'openshift/create-dry-run-stores-nothing',
  title:
    'a client created with dryRun=All is answered 201 without a resourceVersion, and is not there',
  operations: ['createOAuthClient', 'getOAuthClient'],
  rests: 'seed',
  source:
    'When present, indicates that modifications should not be persisted. … Valid values are: - All: all dry run stages will be processed',
  needs: ['write'],
  resource: CLIENTS_EXIST,
  async run(t) {
    const name = t.unique('check-client')
    const path = `${CLIENTS}/${name}`
    removeLater(t, CLIENTS, name)

    const response = await t.request({
      method: 'POST',
      path: CLIENTS,
      query: { dryRun: 'All' },
      body: clientBody(name),
      operation: 'createOAuthClient',
    })

    t.expect.status(response, 201)
    t.expect.match(response.json, {
      kind: 'OAuthClient',
      metadata: { name },
      grantMethod: 'prompt',
    })
    t.expect.equal(response.at('/metadata/resourceVersion'), undefined, '/metadata/resourceVersion')
    const missing = await t.request({ method: 'GET', path, operation: 'getOAuthClient' })
    expectFailure(t, missing, notFound('oauthclients', name))
  },
})
