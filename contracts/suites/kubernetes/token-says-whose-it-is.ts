import { defineCheck } from '../../harness/define-check.ts'
import { ACCOUNTS_EXIST } from './steps/paths.ts'
import { GIVEN, givenAccount, givenToken, readToken } from './steps/tokens.ts'

export const tokenSaysWhoseItIs = defineCheck({
  id: 'kubernetes/token-says-whose-it-is',
  title:
    'the claims of a token name its account, its audiences and its life, and nothing that was not asked for',
  operations: [...GIVEN],
  rests: 'tried',
  source: 'recording token-request-with-an-empty-object',
  needs: ['write'],
  resource: ACCOUNTS_EXIST,
  async run(t) {
    const account = await givenAccount(t)

    const token = await givenToken(t, account, { audiences: ['check'], expirationSeconds: 1200 })

    const { claims } = readToken(token)
    const { iat, jti: _jti, iss: _iss, ...rest } = claims
    t.expect.equal(
      rest,
      {
        aud: ['check'],
        exp: Number(iat) + 1200,
        'kubernetes.io': {
          namespace: account.namespace,
          serviceaccount: { name: account.name, uid: account.uid },
        },
        nbf: iat,
        sub: `system:serviceaccount:${account.namespace}:${account.name}`,
      },
      'claims',
    )
  },
})
