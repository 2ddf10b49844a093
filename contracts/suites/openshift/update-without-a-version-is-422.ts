import { defineCheck } from '../../harness/define-check.ts'
import { expectFailure, type Failure } from '../steps/failure.ts'
import { clientBody, givenClient } from './steps/given.ts'
import { CLIENTS_EXIST } from './steps/paths.ts'

export const updateWithoutAVersionIs422 = defineCheck({
  id: 'openshift/update-without-a-version-is-422',
  title:
    'PUT without a resourceVersion is refused with 422, with the plural where the kind would be',
  operations: ['createOAuthClient', 'replaceOAuthClient'],
  rests: 'tried',
  source: 'recording oauthclient-put-resource-versions: there is no unconditional update',
  needs: ['write'],
  resource: CLIENTS_EXIST,
  async run(t) {
    const { name, path } = await givenClient(t)

    for (const resourceVersion of [undefined, '', '0']) {
      const body = clientBody(name, { secret: 'check-secret' }, { resourceVersion })
      const response = await t.request({
        method: 'PUT',
        path,
        body,
        operation: 'replaceOAuthClient',
      })

      // OpenShift 4.17 writes the number in hexadecimal.
      expectFailure(t, response, missingVersion(name, '0'), missingVersion(name, '0x0'))
    }
  },
})

function missingVersion(name: string, zero: string): Failure {
  const message = `Invalid value: ${zero}: must be specified for an update`
  const field = 'metadata.resourceVersion'
  return {
    code: 422,
    reason: 'Invalid',
    message: `oauthclients.oauth.openshift.io "${name}" is invalid: ${field}: ${message}`,
    details: {
      name,
      group: 'oauth.openshift.io',
      kind: 'oauthclients',
      causes: [{ reason: 'FieldValueInvalid', message, field }],
    },
  }
}
