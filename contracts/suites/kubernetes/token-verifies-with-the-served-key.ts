import { defineCheck } from '../../harness/define-check.ts'
import { ACCOUNTS_EXIST } from './steps/paths.ts'
import { bytesOf, GIVEN, givenAccount, givenToken, readToken } from './steps/tokens.ts'

interface Key extends JsonWebKey {
  readonly kid?: string
}

async function verifies(token: string, { kty, n, e }: Key): Promise<boolean> {
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }
  const [header = '', claims = '', signature = ''] = token.split('.')
  const jwk = { kty, n, e } as JsonWebKey
  const key = await crypto.subtle.importKey('jwk', jwk, algorithm, false, ['verify'])
  const message = new TextEncoder().encode(`${header}.${claims}`)
  return crypto.subtle.verify(algorithm, key, bytesOf(signature), message)
}

export const tokenVerifiesWithTheServedKey = defineCheck({
  id: 'kubernetes/token-verifies-with-the-served-key',
  title:
    'a token is signed with a key that the server publishes under the issuer that the token names',
  operations: [...GIVEN],
  rests: 'tried',
  source: 'kubernetes pkg/routes/openidmetadata.go; tried on 1.34.2',
  needs: ['write'],
  resource: ACCOUNTS_EXIST,
  async run(t) {
    const account = await givenAccount(t)
    const token = await givenToken(t, account)
    const { header, claims } = readToken(token)

    const configuration = await t.request({
      method: 'GET',
      path: '/.well-known/openid-configuration',
    })
    const keys = await t.request({
      method: 'GET',
      path: '/openid/v1/jwks',
      headers: { Accept: 'application/jwk-set+json' },
    })

    t.expect.status(configuration, 200)
    t.expect.status(keys, 200)
    t.expect.equal(configuration.at('/issuer'), claims['iss'], '/issuer')
    t.expect.match(
      configuration.listAt('/id_token_signing_alg_values_supported'),
      [header['alg']],
      'algorithms',
    )
    const own = keys.listAt('/keys').find((key) => (key as Key).kid === header['kid'])
    t.expect.that(own !== undefined, `there is no key ${String(header['kid'])}`, keys.json)
    if (header['alg'] === 'RS256')
      t.expect.that(await verifies(token, own as Key), 'it does not verify')
  },
})
