import { defineCheck } from '../../harness/define-check.ts'
import { expectError, invalid } from './steps/error.ts'
import { generate } from './steps/given.ts'
import { TOKENS } from './steps/paths.ts'

const ROWS = [
  ['xyz', "invalid character 'x' looking for beginning of value"],
  ['{"name":"a",}', "invalid character '}' looking for beginning of object key string"],
  ['{"name":"a"', 'unexpected EOF'],
] as const

export const generateMalformedJsonIs400 = defineCheck({
  id: 'stackrox/generate-malformed-json-is-400',
  title: 'a body that is no JSON is refused in the words of encoding/json',
  operations: ['generateStackroxToken'],
  rests: 'source',
  source: 'grpc-gateway 2.29 runtime/marshal_jsonpb.go: json.Decoder',
  needs: ['write'],
  resource: TOKENS,
  async run(t) {
    for (const [body, message] of ROWS) {
      expectError(t, await generate(t, body), invalid(message))
    }
  },
})
