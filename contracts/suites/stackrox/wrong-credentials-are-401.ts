import { defineCheck } from '../../harness/define-check.ts'
import { expectError, unauthenticated } from './steps/error.ts'
import { givenToken, list } from './steps/given.ts'
import { TOKENS } from './steps/paths.ts'

const TOKEN = 'credentials not found: token-based: cannot extract identity: token validation failed'
const BASIC = 'credentials not found: basic: cannot extract identity'

export const wrongCredentialsAre401 = defineCheck({
  id: 'stackrox/wrong-credentials-are-401',
  title: 'credentials that are not good are 401; of a token it is never told why',
  operations: ['generateStackroxToken', 'listStackroxToken'],
  rests: 'source',
  source: 'stackrox pkg/grpc/authn/tokenbased, pkg/grpc/authn/basic',
  needs: ['write'],
  resource: TOKENS,
  async run(t) {
    const { token } = await givenToken(t, ['Admin'])
    const forged = `${token.slice(0, token.lastIndexOf('.'))}.${'A'.repeat(342)}`
    const rows = [
      [`Bearer ${forged}`, TOKEN],
      [`Basic ${btoa('admin:no')}`, `${BASIC}: failed to identify user with username "admin"`],
      [`Basic ${btoa('eve:no')}`, `${BASIC}: failed to identify user with username "eve"`],
      [`Basic ${btoa('admin')}`, `${BASIC}: failed to parse basic auth token`],
      ['Basic %%%', `${BASIC}: failed to parse basic auth token`],
      [`basic ${btoa('admin:no')}`, 'credentials not found'],
      ['Digest a', 'credentials not found'],
    ] as const

    for (const [Authorization, message] of rows) {
      const response = await list(t, {}, { Authorization })
      expectError(t, response, unauthenticated(message))
      t.expect.equal(response.headers['www-authenticate'], message, 'www-authenticate')
    }
  },
})
