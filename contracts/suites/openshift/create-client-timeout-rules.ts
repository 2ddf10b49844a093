import { defineCheck } from '../../harness/define-check.ts'
import { expectFailure } from '../steps/failure.ts'
import { invalid } from './steps/failure.ts'
import { postClient } from './steps/given.ts'
import { CLIENTS_EXIST } from './steps/paths.ts'

const ROWS: readonly [field: string, value: number, message: string][] = [
  ['accessTokenMaxAgeSeconds', -1, 'Invalid value: -1: value cannot be negative'],
  [
    'accessTokenInactivityTimeoutSeconds',
    299,
    'Invalid value: 299: The minimum valid timeout value is 300 seconds',
  ],
  ['accessTokenInactivityTimeoutSeconds', -1, 'Invalid value: -1: value cannot be negative'],
]

export const createClientTimeoutRules = defineCheck({
  id: 'openshift/create-client-timeout-rules',
  title:
    'a client with a negative lifetime, or an inactivity timeout under 300 seconds, is refused with 422',
  operations: ['createOAuthClient'],
  rests: 'tried',
  source: 'recordings client-token-max-age-values and client-inactivity-timeout-values',
  needs: ['write'],
  resource: CLIENTS_EXIST,
  async run(t) {
    for (const [field, value, message] of ROWS) {
      const name = t.unique('check-client')

      const response = await postClient(t, { [field]: value }, { name })

      expectFailure(
        t,
        response,
        invalid('OAuthClient', name, ['FieldValueInvalid', field, message]),
      )
    }
  },
})
