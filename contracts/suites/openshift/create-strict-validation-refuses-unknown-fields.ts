import { defineCheck } from '../../harness/define-check.ts'
import { badRequest, expectFailure } from '../steps/failure.ts'
import { removeLater } from '../steps/remove-later.ts'
import { clientBody } from './steps/given.ts'
import { CLIENTS, CLIENTS_EXIST } from './steps/paths.ts'

export const createStrictValidationRefusesUnknownFields = defineCheck({
  id: 'openshift/create-strict-validation-refuses-unknown-fields',
  title:
    'fieldValidation=Strict refuses a client with unknown fields with 400 and names all of them',
  operations: ['createOAuthClient'],
  rests: 'seed',
  source:
    'Strict: This will fail the request with a BadRequest error if any unknown fields would be dropped from the object … The error returned from the server will contain all unknown and duplicate fields encountered.',
  needs: ['write'],
  resource: CLIENTS_EXIST,
  async run(t) {
    const name = t.unique('check-client')
    const body = clientBody(name, { Secret: 'x', spec: {} }, { nosuch: 1 })
    removeLater(t, CLIENTS, name)

    const response = await t.request({
      method: 'POST',
      path: CLIENTS,
      query: { fieldValidation: 'Strict' },
      body,
      operation: 'createOAuthClient',
    })

    const told = 'unknown field "metadata.nosuch", unknown field "Secret", unknown field "spec"'
    expectFailure(
      t,
      response,
      badRequest(
        `OAuthClient in version "v1" cannot be handled as a OAuthClient: strict decoding error: ${told}`,
      ),
    )
  },
})
