import { defineCheck } from '../../harness/define-check.ts'
import { ACCOUNTS_EXIST } from './steps/paths.ts'
import { askForToken, GIVEN, givenAccount, readToken } from './steps/tokens.ts'

export const tokenExpirationIsAnHourUnlessTold = defineCheck({
  id: 'kubernetes/token-expiration-is-an-hour-unless-told',
  title:
    'a token lives for an hour when no time is asked for, and as long as is asked for; the status tells until when',
  operations: [...GIVEN],
  rests: 'tried',
  source:
    'recordings token-request-expiration-absent-and-null and token-request-expiration-that-is-long-enough',
  needs: ['write'],
  resource: ACCOUNTS_EXIST,
  async run(t) {
    const account = await givenAccount(t)

    for (const [asked, seconds] of [
      [{}, 3600],
      [{ expirationSeconds: null }, 3600],
      [{ expirationSeconds: 600 }, 600],
      [{ expirationSeconds: 86_400 }, 86_400],
    ] as const) {
      const response = await askForToken(t, account, { audiences: ['check'], ...asked })

      t.expect.status(response, 201)
      t.expect.equal(response.at('/spec/expirationSeconds'), seconds, '/spec/expirationSeconds')
      const { exp, iat } = readToken(response.textAt('/status/token')).claims
      t.expect.equal(Number(exp) - Number(iat), seconds, 'seconds in the token')
      const until = Date.parse(response.textAt('/status/expirationTimestamp')) / 1000
      t.expect.equal(until, exp, '/status/expirationTimestamp')
    }
  },
})
