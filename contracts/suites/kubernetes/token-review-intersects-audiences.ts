import { defineCheck } from '../../harness/define-check.ts'
import { ACCOUNTS_EXIST } from './steps/paths.ts'
import { GIVEN, givenAccount, givenToken, reviewOf } from './steps/tokens.ts'

export const tokenReviewIntersectsAudiences = defineCheck({
  id: 'kubernetes/token-review-intersects-audiences',
  title:
    'a review tells the audiences that are asked and meant, in the order in which they are asked; without one it refuses',
  operations: [...GIVEN, 'createTokenReview'],
  rests: 'tried',
  source: 'recording token-review-audiences',
  needs: ['write'],
  resource: ACCOUNTS_EXIST,
  async run(t) {
    const account = await givenAccount(t)
    const token = await givenToken(t, account, { audiences: ['a', 'b', 'c'] })

    const common = await reviewOf(t, token, ['c', 'x', 'a'])
    const none = await reviewOf(t, token, ['x', 'y'])

    t.expect.equal(common.at('/status/audiences'), ['c', 'a'], '/status/audiences')
    t.expect.equal(
      none.at('/status'),
      {
        user: {},
        error:
          '[invalid bearer token, token audiences ["a" "b" "c"] is invalid for the target audiences ["x" "y"]]',
      },
      '/status',
    )
  },
})
