import { defineCheck } from '../../harness/define-check.ts'
import { expectFailure } from '../steps/failure.ts'
import { ACCOUNTS_EXIST } from './steps/paths.ts'
import { askForToken, GIVEN, givenAccount, invalid } from './steps/tokens.ts'

export const tokenExpirationAbove232Is422 = defineCheck({
  id: 'kubernetes/token-expiration-above-2-32-is-422',
  title: 'more than 2^32 seconds is refused with a 422',
  operations: [...GIVEN],
  rests: 'tried',
  source: 'kubernetes pkg/apis/authentication/validation; tried on 1.34.2',
  needs: ['write'],
  resource: ACCOUNTS_EXIST,
  async run(t) {
    const account = await givenAccount(t)

    const response = await askForToken(t, account, { expirationSeconds: 2 ** 32 + 1 })

    expectFailure(
      t,
      response,
      invalid('TokenRequest', '', [
        'FieldValueInvalid',
        'spec.expirationSeconds',
        'Invalid value: 4294967297: may not specify a duration larger than 2^32 seconds',
      ]),
    )
  },
})
