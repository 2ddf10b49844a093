import { defineCheck } from '../../harness/define-check.ts'
import { expectError, invalid, unauthenticated } from './steps/error.ts'
import { list } from './steps/given.ts'
import { TOKENS } from './steps/paths.ts'

export const bearerThatIsNoJwtIs400 = defineCheck({
  id: 'stackrox/bearer-that-is-no-jwt-is-400',
  title:
    'a bearer token that is no JWT is 400 where tokens of service accounts are exchanged, else 401',
  operations: ['listStackroxToken'],
  rests: 'source',
  source:
    'stackrox central/auth/datastore, pkg/errox/grpc/mapping.go: InvalidArgs outranks NoCredentials',
  resource: TOKENS,
  async run(t) {
    const message =
      'credentials not found: token-based: cannot extract identity: token validation failed'

    const response = await list(t, {}, { Authorization: 'Bearer none' })

    const error = response.status === 401 ? unauthenticated(message) : invalid(message)
    expectError(t, response, error)
  },
})
