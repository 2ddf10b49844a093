import { defineCheck } from '../../harness/define-check.ts'
import { badRequest, expectFailure } from '../steps/failure.ts'
import { CLIENTS, CLIENTS_EXIST } from './steps/paths.ts'

const ROWS: readonly [body: string, told: string][] = [
  ['{', 'unexpected end of JSON input ({)'],
  ['{} {}', "invalid character '{' after top-level value ({} {})"],
  [
    '{"metadata":{"name":"a",}}',
    'invalid character \'}\' looking for beginning of object key string ({"metadata":{"name":"a",}})',
  ],
  // A body that does not begin with a brace is told in hexadecimal.
  [
    'grantMethod: auto',
    "invalid character 'g' looking for beginning of value (6772616e744d6574686f643a206175746f)",
  ],
]

export const createMalformedJsonIs400 = defineCheck({
  id: 'openshift/create-malformed-json-is-400',
  title: 'a body that is not JSON is refused with 400 and what is wrong with it',
  operations: ['createOAuthClient'],
  rests: 'tried',
  source: 'recording oauth-create-empty-and-malformed-bodies',
  needs: ['write'],
  resource: CLIENTS_EXIST,
  async run(t) {
    for (const [body, told] of ROWS) {
      const response = await t.request({
        method: 'POST',
        path: CLIENTS,
        body,
        operation: 'createOAuthClient',
      })

      const unreadable =
        "the object provided is unrecognized (must be of type OAuthClient): couldn't get version/kind"
      expectFailure(t, response, badRequest(`${unreadable}; json parse error: ${told}`))
    }
  },
})
