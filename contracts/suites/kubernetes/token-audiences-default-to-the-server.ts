import { defineCheck } from '../../harness/define-check.ts'
import { ACCOUNTS_EXIST } from './steps/paths.ts'
import { askForToken, GIVEN, givenAccount } from './steps/tokens.ts'

export const tokenAudiencesDefaultToTheServer = defineCheck({
  id: 'kubernetes/token-audiences-default-to-the-server',
  title: 'without an audience, with none and with null a token is for the API server',
  operations: [...GIVEN],
  rests: 'tried',
  source: 'recording token-request-audiences-empty',
  needs: ['write'],
  resource: ACCOUNTS_EXIST,
  async run(t) {
    const account = await givenAccount(t)
    const plain = await askForToken(t, account)
    t.expect.status(plain, 201)

    for (const audiences of [[], null]) {
      const response = await askForToken(t, account, { audiences })

      t.expect.status(response, 201)
      t.expect.equal(response.at('/spec/audiences'), plain.at('/spec/audiences'), '/spec/audiences')
    }
  },
})
