import { defineCheck } from '../../harness/define-check.ts'
import { expectError, invalid } from './steps/error.ts'
import { generate } from './steps/given.ts'
import { TOKENS } from './steps/paths.ts'

const TIMES = ['tomorrow', '2099-01-01', '10000-01-01T00:00:00Z', '2099-01-01t00:00:00z']

export const generateBadTimesAre400 = defineCheck({
  id: 'stackrox/generate-bad-times-are-400',
  title: 'an expiration is an RFC 3339 time of the years 1 to 9999',
  operations: ['generateStackroxToken'],
  rests: 'source',
  source: 'protobuf-go encoding/protojson/well_known_types.go: unmarshalTimestamp',
  needs: ['write'],
  resource: TOKENS,
  async run(t) {
    for (const expiration of TIMES) {
      const response = await generate(t, JSON.stringify({ expiration }))
      const message = `proto: (line 1:15): invalid google.protobuf.Timestamp value "${expiration}"`
      expectError(t, response, invalid(message))
    }
    const early = '0000-01-01T00:00:00Z'
    expectError(
      t,
      await generate(t, JSON.stringify({ expiration: early })),
      invalid(`proto: (line 1:15): google.protobuf.Timestamp value out of range: "${early}"`),
    )
  },
})
