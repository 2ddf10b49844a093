import { defineCheck } from '../../harness/define-check.ts'
import { badRequest, expectFailure } from '../steps/failure.ts'
import { ACCOUNTS_EXIST } from './steps/paths.ts'
import { askForToken, GIVEN, givenAccount } from './steps/tokens.ts'

export const tokenValuesOfTheWrongTypeAre400 = defineCheck({
  id: 'kubernetes/token-values-of-the-wrong-type-are-400',
  title: 'a value of the wrong type is refused with a 400 in the words of the decoder',
  operations: [...GIVEN],
  rests: 'tried',
  source:
    'recordings token-request-expiration-of-the-wrong-type and token-request-audiences-of-the-wrong-type',
  needs: ['write'],
  resource: ACCOUNTS_EXIST,
  async run(t) {
    const account = await givenAccount(t)

    for (const [spec, why] of [
      [
        { expirationSeconds: '3600' },
        'string into Go struct field TokenRequestSpec.spec.expirationSeconds of type int64',
      ],
      [
        { expirationSeconds: 3600.5 },
        'number 3600.5 into Go struct field TokenRequestSpec.spec.expirationSeconds of type int64',
      ],
      [
        { audiences: 'check' },
        'string into Go struct field TokenRequestSpec.spec.audiences of type []string',
      ],
      [
        { audiences: [1] },
        'number into Go struct field TokenRequestSpec.spec.audiences of type string',
      ],
    ] as const) {
      const response = await askForToken(t, account, spec)

      expectFailure(
        t,
        response,
        badRequest(
          `TokenRequest in version "v1" cannot be handled as a TokenRequest: json: cannot unmarshal ${why}`,
        ),
      )
    }
  },
})
