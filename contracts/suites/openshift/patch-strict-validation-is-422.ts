import { defineCheck } from '../../harness/define-check.ts'
import { expectFailure } from '../steps/failure.ts'
import { patch } from '../steps/patching.ts'
import { givenClient } from './steps/given.ts'
import { CLIENTS_EXIST } from './steps/paths.ts'

export const patchStrictValidationIs422 = defineCheck({
  id: 'openshift/patch-strict-validation-is-422',
  title:
    'with strict validation an unknown or repeated field of a patch is refused with 422 on the field "patch"',
  operations: ['createOAuthClient', 'patchOAuthClient', 'getOAuthClient'],
  rests: 'tried',
  source: 'recording oauthclient-patch-field-validation',
  needs: ['write'],
  resource: CLIENTS_EXIST,
  async run(t) {
    const { path, response } = await givenClient(t)
    const query = { fieldValidation: 'Strict' }
    const client = { operation: 'patchOAuthClient', path, query }

    const unknown = await patch(t, 'strategic', client, { scopeRestrictions: [{ shape: 'round' }] })
    const twice = await patch(t, 'strategic', client, '{"secret":"one","secret":"two"}')

    expectFailure(
      t,
      unknown,
      refusal(
        'map[scopeRestrictions:[map[shape:round]]]',
        'unknown field "scopeRestrictions[0].shape"',
      ),
    )
    expectFailure(t, twice, refusal('map[secret:two]', 'duplicate field "secret"'))
    const stored = await t.request({ method: 'GET', path, operation: 'getOAuthClient' })
    t.expect.equal(stored.json, response.json, 'the stored client')
  },
})

/** What strict validation answers; `printed` is the patch as Go prints it. */
const refusal = (printed: string, problem: string) => {
  const message = `Invalid value: "${printed}": strict decoding error: ${problem}`
  const causes = [{ reason: 'FieldValueInvalid', message, field: 'patch' }]
  const told = ` "" is invalid: patch: ${message}`
  return { code: 422, reason: 'Invalid', message: told, details: { causes } }
}
