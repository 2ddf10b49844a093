import { defineCheck } from '../../harness/define-check.ts'
import { expectFailure } from '../steps/failure.ts'
import { invalid } from './steps/failure.ts'
import { givenClient, postToken, tokenName } from './steps/given.ts'
import { ACCESS_TOKENS_EXIST } from './steps/paths.ts'

export const createTokenUserUidIsRequired = defineCheck({
  id: 'openshift/create-token-user-uid-is-required',
  title: 'an access token without the uid of its user is refused with 422',
  operations: ['createOAuthClient', 'createOAuthAccessToken'],
  rests: 'tried',
  source: 'recording access-token-nothing-but-a-name: userUID: Required value',
  needs: ['write'],
  resource: ACCESS_TOKENS_EXIST,
  async run(t) {
    const client = await givenClient(t)
    const name = tokenName(t)

    const response = await postToken(t, { clientName: client.name, userUID: '' }, { name })

    expectFailure(
      t,
      response,
      invalid('OAuthAccessToken', name, ['FieldValueRequired', 'userUID', 'Required value']),
    )
  },
})
