import { defineCheck } from '../../harness/define-check.ts'
import { expectFailure } from '../steps/failure.ts'
import { invalid } from './steps/failure.ts'
import { givenClient, postToken } from './steps/given.ts'
import { ACCESS_TOKENS_EXIST } from './steps/paths.ts'

const LONG = '0'.repeat(40)

const ROWS: readonly [name: string, message: string][] = [
  ['sha256~short', 'must be at least 32 characters long'],
  [`sha512~${LONG}`, 'only the new format of tokens (prefixed with sha256~) is allowed'],
  [`sha256~/${LONG}`, "may not contain '/'"],
  [`sha256~%${LONG}`, "may not contain '%'"],
]

export const createTokenNameRules = defineCheck({
  id: 'openshift/create-token-name-rules',
  title:
    "an access token's name begins with sha256~, has 32 characters or more, and neither / nor %",
  operations: ['createOAuthClient', 'createOAuthAccessToken'],
  rests: 'seed',
  source:
    'The name of a token must be prefixed with a sha256~ string, must not contain "/" or "%" characters and must be at least 32 characters long.',
  needs: ['write'],
  resource: ACCESS_TOKENS_EXIST,
  async run(t) {
    const client = await givenClient(t)

    for (const [name, message] of ROWS) {
      const response = await postToken(t, { clientName: client.name }, { name })

      const told = `Invalid value: "${name}": ${message}`
      expectFailure(
        t,
        response,
        invalid('OAuthAccessToken', name, ['FieldValueInvalid', 'metadata.name', told]),
      )
    }
  },
})
