import { defineCheck } from '../../harness/define-check.ts'
import { CI, generate } from './steps/given.ts'
import { TOKENS } from './steps/paths.ts'

export const generateReadsTheFirstValueOnly = defineCheck({
  id: 'stackrox/generate-reads-the-first-value-only',
  title: 'what follows the first JSON value is not looked at, and unknown fields are passed over',
  operations: ['generateStackroxToken'],
  rests: 'source',
  source: 'grpc-gateway 2.29 runtime/marshal_jsonpb.go: json.Decoder, DiscardUnknown',
  needs: ['write'],
  resource: TOKENS,
  async run(t) {
    const name = t.unique('check')
    const body = `{"name":"${name}","roles":["${CI}"],"note":{"name":[1,{"a":null}]}} trailing {`

    const response = await generate(t, body)

    t.expect.status(response, 200)
    t.expect.equal(response.at('/metadata/name'), name, '/metadata/name')
  },
})
