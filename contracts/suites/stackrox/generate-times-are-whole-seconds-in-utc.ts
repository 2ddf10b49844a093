import { defineCheck } from '../../harness/define-check.ts'
import { CI, givenToken } from './steps/given.ts'
import { TOKENS } from './steps/paths.ts'

export const generateTimesAreWholeSecondsInUtc = defineCheck({
  id: 'stackrox/generate-times-are-whole-seconds-in-utc',
  title:
    'an expiration is told in UTC and in whole seconds, its fraction cut off; it may be far away',
  operations: ['generateStackroxToken'],
  rests: 'source',
  source: 'stackrox pkg/auth/tokens: expiration passes through a NumericDate of go-jose',
  needs: ['write'],
  resource: TOKENS,
  async run(t) {
    const { response } = await givenToken(t, [CI], {
      expiration: '2099-07-01T01:30:00.999999999+02:00',
    })

    t.expect.equal(
      response.at('/metadata/expiration'),
      '2099-06-30T23:30:00Z',
      '/metadata/expiration',
    )
    t.expect.match(
      response.at('/metadata/issuedAt'),
      /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/,
      '/metadata/issuedAt',
    )
  },
})
