import { defineCheck } from '../../harness/define-check.ts'
import { expectFailure } from '../steps/failure.ts'
import { removeLater } from '../steps/remove-later.ts'
import { notFound } from './steps/failure.ts'
import { clientBody } from './steps/given.ts'
import { CLIENTS, CLIENTS_EXIST } from './steps/paths.ts'

export const updateMissingIs404 = defineCheck({
  id: 'openshift/update-missing-is-404',
  title:
    'PUT of a client that is not there answers 404, before its version and its rules are looked at',
  operations: ['replaceOAuthClient'],
  rests: 'tried',
  source: 'recording oauthclient-put-to-a-missing-client',
  needs: ['write'],
  resource: CLIENTS_EXIST,
  async run(t) {
    const name = t.unique('check-missing')
    removeLater(t, CLIENTS, name)

    const response = await t.request({
      method: 'PUT',
      path: `${CLIENTS}/${name}`,
      body: clientBody(name, { grantMethod: 'deny' }, { resourceVersion: '5' }),
      operation: 'replaceOAuthClient',
    })

    expectFailure(t, response, notFound('oauthclients', name))
  },
})
