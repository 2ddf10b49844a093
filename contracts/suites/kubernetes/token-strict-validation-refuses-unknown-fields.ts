import { defineCheck } from '../../harness/define-check.ts'
import { badRequest, expectFailure } from '../steps/failure.ts'
import { ACCOUNTS_EXIST } from './steps/paths.ts'
import { askForToken, GIVEN, givenAccount } from './steps/tokens.ts'

export const tokenStrictValidationRefusesUnknownFields = defineCheck({
  id: 'kubernetes/token-strict-validation-refuses-unknown-fields',
  title: 'strict validation refuses fields that a request does not have: 400',
  operations: [...GIVEN],
  rests: 'tried',
  source: 'recording token-request-field-validation',
  needs: ['write'],
  resource: ACCOUNTS_EXIST,
  async run(t) {
    const account = await givenAccount(t)

    const response = await askForToken(
      t,
      account,
      { bar: 2 },
      { members: { foo: 1 }, query: { fieldValidation: 'Strict' } },
    )

    expectFailure(
      t,
      response,
      badRequest(
        'TokenRequest in version "v1" cannot be handled as a TokenRequest: strict decoding error: unknown field "foo", unknown field "spec.bar"',
      ),
    )
  },
})
