import { defineCheck } from '../../harness/define-check.ts'
import { list } from './steps/given.ts'
import { TOKENS, tokenPath } from './steps/paths.ts'

export const answersHaveTheHeadersOfTheGateway = defineCheck({
  id: 'stackrox/answers-have-the-headers-of-the-gateway',
  title: 'answers are not to be kept, and those that succeed tell what gRPC called their type',
  operations: ['getStackroxToken', 'listStackroxToken'],
  rests: 'source',
  source: 'stackrox pkg/grpc/server.go; grpc-gateway 2.29 runtime/handler.go',
  resource: TOKENS,
  async run(t) {
    const good = await list(t)
    const bad = await t.request({
      method: 'GET',
      path: tokenPath('x'),
      operation: 'getStackroxToken',
    })

    for (const { headers } of [good, bad]) {
      t.expect.equal(headers['content-type'], 'application/json', 'content-type')
      t.expect.equal(headers['cache-control'], 'no-store, no-cache', 'cache-control')
      t.expect.match(headers['vary'], /Accept-Encoding/, 'vary')
    }
    const name = 'grpc-metadata-content-type'
    t.expect.equal(good.headers[name], 'application/grpc', name)
    t.expect.equal(bad.headers[name], undefined, name)
  },
})
