import { defineCheck } from '../../harness/define-check.ts'
import { CI, givenToken } from './steps/given.ts'
import { TOKENS } from './steps/paths.ts'

export const generatedTokenHasTheRealClaims = defineCheck({
  id: 'stackrox/generated-token-has-the-real-claims',
  title: 'a token is a JWT whose audience is a text and whose jti is the id',
  operations: ['generateStackroxToken'],
  rests: 'source',
  source: 'stackrox pkg/auth/tokens, central/jwt/jwt.go; go-jose jwt/claims.go',
  needs: ['write'],
  resource: TOKENS,
  async run(t) {
    const { token, id, response } = await givenToken(t, [CI])

    const [head = '', body = '', signature = ''] = token.split('.')

    t.expect.equal(decoded(head), { alg: 'RS256', kid: 'jwtk0', typ: 'JWT' }, 'header')
    const claims = decoded(body)
    t.expect.equal(
      claims,
      {
        aud: 'https://stackrox.io/jwt-sources#api-tokens',
        exp: Date.parse(response.textAt('/metadata/expiration')) / 1000,
        iat: Date.parse(response.textAt('/metadata/issuedAt')) / 1000,
        iss: 'https://stackrox.io/jwt',
        jti: id,
        name: response.at('/metadata/name'),
        roles: [CI],
      },
      'claims',
    )
    t.expect.equal(Object.keys(claims), Object.keys(claims).toSorted(), 'order of the claims')
    t.expect.that(signature.length >= 342, 'the signature is one of RSA', signature.length)
  },
})

function decoded(part: string): object {
  return JSON.parse(atob(part.replaceAll('-', '+').replaceAll('_', '/')))
}
