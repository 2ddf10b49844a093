import { defineCheck } from '../../harness/define-check.ts'
import { TOKENS, tokenPath } from './steps/paths.ts'

export const prettyIsIndented = defineCheck({
  id: 'stackrox/pretty-is-indented',
  title:
    'answers and errors are indented for ?pretty, whatever its value, and for their media type',
  operations: ['getStackroxToken', 'listStackroxToken'],
  rests: 'source',
  source: 'stackrox pkg/grpc/server.go: pretty and application/json+pretty',
  resource: TOKENS,
  async run(t) {
    const request = { method: 'GET', operation: 'listStackroxToken' }
    const accept = { Accept: 'application/json+pretty' }

    const answers = [
      await t.request({ ...request, path: `${TOKENS}?pretty` }),
      await t.request({ ...request, path: `${TOKENS}?pretty=false` }),
      await t.request({ ...request, path: TOKENS, headers: accept }),
    ]
    const error = await t.request({
      method: 'GET',
      path: `${tokenPath('x')}?pretty`,
      operation: 'getStackroxToken',
    })
    const plain = await t.request({
      ...request,
      path: TOKENS,
      headers: { Accept: 'application/yaml' },
    })

    for (const answer of answers) t.expect.match(answer.text, /^\{\n {2}"tokens": {1,2}\[/, 'body')
    t.expect.match(error.text, /^\{\n {2}"code": {1,2}3,\n/, 'body')
    t.expect.match(plain.text, /^\{"tokens":\[.*\]\}$/, 'body')
  },
})
