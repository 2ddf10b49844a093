import { defineCheck } from '../../harness/define-check.ts'
import { expectError, invalid } from './steps/error.ts'
import { TOKENS } from './steps/paths.ts'

export const getWithASlashIsAnEmptyId = defineCheck({
  id: 'stackrox/get-with-a-slash-is-an-empty-id',
  title: 'the list with a slash at its end is the token of an empty id',
  operations: ['getStackroxToken'],
  rests: 'source',
  source: 'grpc-gateway 2.29 runtime/pattern.go; stackrox service_impl.go: empty id passed',
  resource: TOKENS,
  async run(t) {
    const response = await t.request({
      method: 'GET',
      path: `${TOKENS}/`,
      operation: 'getStackroxToken',
    })

    expectError(t, response, invalid('empty id passed: invalid arguments'))
  },
})
