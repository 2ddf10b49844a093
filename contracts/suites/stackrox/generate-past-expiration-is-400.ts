import { defineCheck } from '../../harness/define-check.ts'
import { expectError, invalid } from './steps/error.ts'
import { CI, generate } from './steps/given.ts'
import { TOKENS } from './steps/paths.ts'

export const generatePastExpirationIs400 = defineCheck({
  id: 'stackrox/generate-past-expiration-is-400',
  title: 'an expiration that has passed is refused, in a message without the usual end',
  operations: ['generateStackroxToken'],
  rests: 'source',
  source: 'stackrox central/apitoken/service/service_impl.go GenerateToken',
  needs: ['write'],
  resource: TOKENS,
  async run(t) {
    const response = await generate(t, {
      name: t.unique('check'),
      roles: [CI],
      expiration: '2001-01-01T00:00:00Z',
    })

    expectError(t, response, invalid('Expiration date cannot be in the past'))
  },
})
