import { defineCheck } from '../../harness/define-check.ts'
import { ACCOUNTS_EXIST } from './steps/paths.ts'
import { askForToken, GIVEN, givenAccount, reviewOf } from './steps/tokens.ts'

export const tokenDryRunIsIgnored = defineCheck({
  id: 'kubernetes/token-dry-run-is-ignored',
  title: 'a dry run issues a token that is good all the same',
  operations: [...GIVEN, 'createTokenReview'],
  rests: 'tried',
  source: 'recording token-request-dry-run-is-ignored',
  needs: ['write'],
  resource: ACCOUNTS_EXIST,
  async run(t) {
    const account = await givenAccount(t)

    const response = await askForToken(
      t,
      account,
      { audiences: ['check'] },
      { query: { dryRun: 'All' } },
    )

    t.expect.status(response, 201)
    const review = await reviewOf(t, response.textAt('/status/token'), ['check'])
    t.expect.equal(review.at('/status/authenticated'), true, '/status/authenticated')
  },
})
