import { defineCheck } from '../../harness/define-check.ts'
import { expectError, unauthenticated } from './steps/error.ts'
import { ALLOWED_ROLES, GENERATE, revokePath, TOKENS, tokenPath } from './steps/paths.ts'

const REQUESTS = [
  { method: 'GET', path: TOKENS, operation: 'listStackroxToken' },
  { method: 'POST', path: GENERATE, operation: 'generateStackroxToken' },
  { method: 'GET', path: ALLOWED_ROLES, operation: 'listStackroxAllowedRole' },
  { method: 'GET', path: tokenPath('x'), operation: 'getStackroxToken' },
  { method: 'PATCH', path: revokePath('x'), operation: 'revokeStackroxToken' },
] as const

export const noCredentialsAre401 = defineCheck({
  id: 'stackrox/no-credentials-are-401',
  title: 'requests without credentials are 401, and the message is the challenge',
  operations: REQUESTS.map(({ operation }) => operation),
  rests: 'source',
  source: 'stackrox pkg/grpc/authn, grpc-gateway 2.29 runtime/errors.go: WWW-Authenticate',
  needs: ['authentication', 'write'],
  resource: TOKENS,
  async run(t) {
    for (const request of REQUESTS) {
      const response = await t.request({ ...request, headers: { Authorization: '' } })
      expectError(t, response, unauthenticated('credentials not found'))
      const challenge = response.headers['www-authenticate']
      t.expect.equal(challenge, 'credentials not found', 'www-authenticate')
    }
  },
})
