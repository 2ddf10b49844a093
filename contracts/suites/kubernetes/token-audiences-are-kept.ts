import { defineCheck } from '../../harness/define-check.ts'
import { ACCOUNTS_EXIST } from './steps/paths.ts'
import { askForToken, GIVEN, givenAccount, readToken } from './steps/tokens.ts'

export const tokenAudiencesAreKept = defineCheck({
  id: 'kubernetes/token-audiences-are-kept',
  title: 'audiences are kept in their order, each as often as it was asked for',
  operations: [...GIVEN],
  rests: 'tried',
  source: 'recording token-request-audiences-several',
  needs: ['write'],
  resource: ACCOUNTS_EXIST,
  async run(t) {
    const account = await givenAccount(t)

    const response = await askForToken(t, account, { audiences: ['b', 'a', 'b'] })

    t.expect.status(response, 201)
    t.expect.equal(response.at('/spec/audiences'), ['b', 'a', 'b'], '/spec/audiences')
    t.expect.equal(
      readToken(response.textAt('/status/token')).claims['aud'],
      ['b', 'a', 'b'],
      'aud',
    )
  },
})
