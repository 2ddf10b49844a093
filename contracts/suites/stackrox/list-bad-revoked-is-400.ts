import { defineCheck } from '../../harness/define-check.ts'
import { expectError, invalid } from './steps/error.ts'
import { TOKENS } from './steps/paths.ts'

const ROWS = [
  ['revoked=', 'parsing field "revoked": strconv.ParseBool: parsing "": invalid syntax'],
  ['revoked=yes', 'parsing field "revoked": strconv.ParseBool: parsing "yes": invalid syntax'],
  ['revoked=true&revoked=false', 'too many values for field "revoked": true, false'],
  ['revoked=%zz', 'invalid URL escape "%zz"'],
  ['revoked=true;a=b', 'invalid semicolon separator in query'],
] as const

export const listBadRevokedIs400 = defineCheck({
  id: 'stackrox/list-bad-revoked-is-400',
  title: 'a query that cannot be read is refused in the words of Go',
  operations: ['listStackroxToken'],
  rests: 'source',
  source: 'grpc-gateway 2.29 runtime/query.go; net/url ParseQuery',
  resource: TOKENS,
  async run(t) {
    for (const [query, message] of ROWS) {
      const response = await t.request({
        method: 'GET',
        path: `${TOKENS}?${query}`,
        operation: 'listStackroxToken',
      })
      expectError(t, response, invalid(message))
    }
  },
})
