import { defineCheck } from '../../harness/define-check.ts'
import { expectFailure } from '../steps/failure.ts'
import { invalid } from './steps/failure.ts'
import { AUTHORIZATIONS, AUTHORIZATIONS_EXIST } from './steps/paths.ts'

export const createAuthorizationTellsAllThatIsMissing = defineCheck({
  id: 'openshift/create-authorization-tells-all-that-is-missing',
  title:
    'an empty client authorization is refused with 422 under the name ":", its uid called useruid',
  operations: ['createOAuthClientAuthorization'],
  rests: 'tried',
  source: 'recording grant-empty-object-and-missing-parts',
  needs: ['write'],
  resource: AUTHORIZATIONS_EXIST,
  async run(t) {
    const response = await t.request({
      method: 'POST',
      path: AUTHORIZATIONS,
      body: {},
      operation: 'createOAuthClientAuthorization',
    })

    expectFailure(
      t,
      response,
      invalid(
        'OAuthClientAuthorization',
        ':',
        [
          'FieldValueInvalid',
          'metadata.name',
          'Invalid value: ":": must be in the format <userName>:<clientName>',
        ],
        ['FieldValueRequired', 'clientName', 'Required value'],
        ['FieldValueRequired', 'userName', 'Required value'],
        ['FieldValueRequired', 'scopes', 'Required value: may not be empty'],
        ['FieldValueRequired', 'useruid', 'Required value'],
        ['InternalError', 'clientName', 'Internal error: resource name may not be empty'],
      ),
    )
  },
})
