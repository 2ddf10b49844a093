import { defineCheck } from '../../harness/define-check.ts'
import { expectFailure } from '../steps/failure.ts'
import { ACCOUNTS_EXIST } from './steps/paths.ts'
import { askForToken, GIVEN, givenAccount, invalid } from './steps/tokens.ts'

export const tokenExpirationBelowTenMinutesIs422 = defineCheck({
  id: 'kubernetes/token-expiration-below-ten-minutes-is-422',
  title: 'less than ten minutes is refused with a 422 that names no object; zero is a time too',
  operations: [...GIVEN],
  rests: 'tried',
  source: 'recording token-request-expiration-too-short',
  needs: ['write'],
  resource: ACCOUNTS_EXIST,
  async run(t) {
    const account = await givenAccount(t)

    for (const seconds of [0, 1, 599, -1]) {
      const response = await askForToken(t, account, { expirationSeconds: seconds })

      expectFailure(
        t,
        response,
        invalid('TokenRequest', '', [
          'FieldValueInvalid',
          'spec.expirationSeconds',
          `Invalid value: ${seconds}: may not specify a duration less than 10 minutes`,
        ]),
      )
    }
  },
})
