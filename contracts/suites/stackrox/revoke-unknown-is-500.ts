import { defineCheck } from '../../harness/define-check.ts'
import { expectError } from './steps/error.ts'
import { revokePath, TOKENS } from './steps/paths.ts'

export const revokeUnknownIs500 = defineCheck({
  id: 'stackrox/revoke-unknown-is-500',
  title: 'revoking an id that no token has is 500, an empty id too',
  operations: ['revokeStackroxToken'],
  rests: 'source',
  source: 'stackrox central/apitoken/service/service_impl.go RevokeToken',
  needs: ['write'],
  resource: TOKENS,
  async run(t) {
    for (const id of [t.unique('unknown'), '']) {
      const response = await t.request({
        method: 'PATCH',
        path: revokePath(id),
        operation: 'revokeStackroxToken',
      })
      const message = `token with id '${id}' does not exist`
      expectError(t, response, { status: 500, code: 13, message })
    }
  },
})
