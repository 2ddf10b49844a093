import { defineCheck } from '../../harness/define-check.ts'
import { expectError, invalid } from './steps/error.ts'
import { generate } from './steps/given.ts'
import { TOKENS } from './steps/paths.ts'

export const generateFieldsStandOnce = defineCheck({
  id: 'stackrox/generate-fields-stand-once',
  title: 'a field that stands twice is refused',
  operations: ['generateStackroxToken'],
  rests: 'source',
  source: 'protobuf-go encoding/protojson/decode.go: duplicate field',
  needs: ['write'],
  resource: TOKENS,
  async run(t) {
    const response = await generate(t, '{"name":"a",\n "name":"b"}')

    expectError(t, response, invalid('proto: (line 2:2): duplicate field "name"'))
  },
})
