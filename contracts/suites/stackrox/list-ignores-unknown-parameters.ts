import { defineCheck } from '../../harness/define-check.ts'
import { list } from './steps/given.ts'
import { TOKENS } from './steps/paths.ts'

export const listIgnoresUnknownParameters = defineCheck({
  id: 'stackrox/list-ignores-unknown-parameters',
  title: 'parameters that the list does not know are passed over, in another case too',
  operations: ['listStackroxToken'],
  rests: 'source',
  source: 'grpc-gateway 2.29 runtime/query.go',
  resource: TOKENS,
  async run(t) {
    const response = await list(t, { Revoked: 'maybe', limit: '1' })

    t.expect.status(response, 200)
    response.listAt('/tokens')
  },
})
