import { defineCheck } from '../../harness/define-check.ts'
import { CI, givenToken } from './steps/given.ts'
import { TOKENS } from './steps/paths.ts'

const YEAR = 365 * 24 * 3600 * 1000

export const generateWithoutExpirationIsGoodForAYear = defineCheck({
  id: 'stackrox/generate-without-expiration-is-good-for-a-year',
  title: 'without an expiration a token is good for 365 days to the second',
  operations: ['generateStackroxToken'],
  rests: 'source',
  source:
    'stackrox central/apitoken/backend: default TTL 365 days; times pass through a NumericDate',
  needs: ['write'],
  resource: TOKENS,
  async run(t) {
    const { response } = await givenToken(t, [CI], { expiration: null })

    const issued = Date.parse(response.textAt('/metadata/issuedAt'))
    const expiration = Date.parse(response.textAt('/metadata/expiration'))
    t.expect.equal(expiration - issued, YEAR, 'milliseconds between issue and expiration')
  },
})
