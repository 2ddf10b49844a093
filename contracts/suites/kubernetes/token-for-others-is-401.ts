import { defineCheck } from '../../harness/define-check.ts'
import { expectFailure } from '../steps/failure.ts'
import { ACCOUNTS_EXIST } from './steps/paths.ts'
import { GIVEN, givenAccount, givenToken, SELF_REVIEWS } from './steps/tokens.ts'

export const tokenForOthersIs401 = defineCheck({
  id: 'kubernetes/token-for-others-is-401',
  title: 'a token for others, and one that was tampered with, do not open the door: 401',
  operations: [...GIVEN, 'createSelfSubjectReview'],
  rests: 'tried',
  source: 'recording service-account-bearer-that-is-refused',
  needs: ['write'],
  resource: ACCOUNTS_EXIST,
  async run(t) {
    const account = await givenAccount(t)
    const tokens = [
      await givenToken(t, account, { audiences: ['check'] }),
      `${await givenToken(t, account)}x`,
    ]

    for (const token of tokens) {
      const response = await t.request({
        method: 'POST',
        path: SELF_REVIEWS,
        body: {},
        headers: { Authorization: `Bearer ${token}` },
        operation: 'createSelfSubjectReview',
      })

      expectFailure(t, response, { code: 401, reason: 'Unauthorized', message: 'Unauthorized' })
    }
  },
})
