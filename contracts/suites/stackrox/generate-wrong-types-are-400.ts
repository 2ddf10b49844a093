import { defineCheck } from '../../harness/define-check.ts'
import { expectError, invalid } from './steps/error.ts'
import { generate } from './steps/given.ts'
import { TOKENS } from './steps/paths.ts'

const ROWS = [
  ['{"name":5}', 'proto: (line 1:9): invalid value for string field name: 5'],
  ['{"name":{"a":1}}', 'proto: (line 1:9): invalid value for string field name: {'],
  ['{"roles":[null]}', 'proto: (line 1:11): invalid value for string field roles: null'],
  ['{"roles":"x"}', 'proto: syntax error (line 1:10): unexpected token "x"'],
  ['{"expiration":5}', 'proto: syntax error (line 1:15): unexpected token 5'],
  ['null', 'proto: syntax error (line 1:1): unexpected token null'],
  ['[]', 'proto: syntax error (line 1:1): unexpected token ['],
] as const

export const generateWrongTypesAre400 = defineCheck({
  id: 'stackrox/generate-wrong-types-are-400',
  title: 'values of the wrong type are refused with the place where they stand',
  operations: ['generateStackroxToken'],
  rests: 'source',
  source: 'protobuf-go encoding/protojson/decode.go',
  needs: ['write'],
  resource: TOKENS,
  async run(t) {
    for (const [body, message] of ROWS) {
      expectError(t, await generate(t, body), invalid(message))
    }
  },
})
