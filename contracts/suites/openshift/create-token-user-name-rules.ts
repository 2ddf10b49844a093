import { defineCheck } from '../../harness/define-check.ts'
import { expectFailure, type Cause } from '../steps/failure.ts'
import { invalid } from './steps/failure.ts'
import { givenClient, postToken, tokenName } from './steps/given.ts'
import { ACCESS_TOKENS_EXIST } from './steps/paths.ts'

const refused = (value: string, reason: string): readonly [string, Cause] => [
  value,
  ['FieldValueInvalid', 'userName', `Invalid value: "${value}": ${reason}`],
]

const ROWS: readonly (readonly [userName: string, cause: Cause])[] = [
  ['', ['FieldValueRequired', 'userName', 'Required value']],
  refused('system:admin', 'usernames that contain ":" must begin with "b64:"'),
  refused('~', 'may not equal "~"'),
  refused('a/b', "may not contain '/'"),
  refused('a%b', "may not contain '%'"),
  refused('..', "may not be '..'"),
]

export const createTokenUserNameRules = defineCheck({
  id: 'openshift/create-token-user-name-rules',
  title: 'an access token for a user whose name cannot be one is refused with 422',
  operations: ['createOAuthClient', 'createOAuthAccessToken'],
  rests: 'tried',
  source: 'recording access-token-user-name-rules',
  needs: ['write'],
  resource: ACCESS_TOKENS_EXIST,
  async run(t) {
    const client = await givenClient(t)

    for (const [userName, cause] of ROWS) {
      const name = tokenName(t)

      const response = await postToken(t, { clientName: client.name, userName }, { name })

      expectFailure(t, response, invalid('OAuthAccessToken', name, cause))
    }
  },
})
