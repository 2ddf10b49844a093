import { defineCheck } from '../../harness/define-check.ts'
import { expectError, invalid } from './steps/error.ts'
import { TOKENS, tokenPath } from './steps/paths.ts'

export const getUnknownIs400 = defineCheck({
  id: 'stackrox/get-unknown-is-400',
  title: 'an id that no token has is 400, not 404; generate and revoke are such ids to GET',
  operations: ['getStackroxToken'],
  rests: 'source',
  source: 'stackrox central/apitoken/service/service_impl.go GetAPIToken',
  resource: TOKENS,
  async run(t) {
    for (const id of [t.unique('unknown'), 'generate', 'revoke', "it's"]) {
      const response = await t.request({
        method: 'GET',
        path: tokenPath(id),
        operation: 'getStackroxToken',
      })
      const message = `token with id '${id}' does not exist: invalid arguments`
      expectError(t, response, invalid(message))
    }
  },
})
