import { defineCheck } from '../../harness/define-check.ts'
import { clientBody, givenClient } from './steps/given.ts'
import { CLIENTS_EXIST } from './steps/paths.ts'

export const updateWithoutAChangeKeepsTheVersion = defineCheck({
  id: 'openshift/update-without-a-change-keeps-the-version',
  title: 'PUT of what is stored already answers 200 with the version it had',
  operations: ['createOAuthClient', 'replaceOAuthClient'],
  rests: 'tried',
  source: 'recording oauthclient-put-that-changes-nothing',
  needs: ['write'],
  resource: CLIENTS_EXIST,
  async run(t) {
    const { name, path, version, response } = await givenClient(t, { grantMethod: 'auto' })
    const body = clientBody(name, { grantMethod: 'auto' }, { resourceVersion: version })

    const updated = await t.request({ method: 'PUT', path, body, operation: 'replaceOAuthClient' })

    t.expect.status(updated, 200)
    t.expect.equal(updated.json, response.json, 'body')
  },
})
