import { defineCheck } from '../../harness/define-check.ts'
import { expectFailure } from '../steps/failure.ts'
import { removeLater } from '../steps/remove-later.ts'
import { invalid } from './steps/failure.ts'
import { tokenName } from './steps/given.ts'
import { ACCESS_TOKENS, ACCESS_TOKENS_EXIST } from './steps/paths.ts'

export const createTokenTellsAllThatIsMissing = defineCheck({
  id: 'openshift/create-token-tells-all-that-is-missing',
  title: 'an access token with nothing but a name is refused with 422 and every cause, in order',
  operations: ['createOAuthAccessToken'],
  rests: 'tried',
  source: 'recording access-token-nothing-but-a-name',
  needs: ['write'],
  resource: ACCESS_TOKENS_EXIST,
  async run(t) {
    const name = tokenName(t)
    removeLater(t, ACCESS_TOKENS, name)

    const response = await t.request({
      method: 'POST',
      path: ACCESS_TOKENS,
      body: { metadata: { name } },
      operation: 'createOAuthAccessToken',
    })

    expectFailure(
      t,
      response,
      invalid(
        'OAuthAccessToken',
        name,
        ['FieldValueRequired', 'clientName', 'Required value'],
        ['FieldValueRequired', 'userName', 'Required value'],
        ['FieldValueRequired', 'scopes', 'Required value: may not be empty'],
        ['FieldValueRequired', 'userUID', 'Required value'],
        ['FieldValueInvalid', 'redirectURI', 'Invalid value: "": may not be empty'],
        ['InternalError', 'clientName', 'Internal error: resource name may not be empty'],
      ),
    )
  },
})
