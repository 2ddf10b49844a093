import { defineCheck } from '../../harness/define-check.ts'
import { expectError, WRONG_METHOD } from './steps/error.ts'
import { CI, givenToken } from './steps/given.ts'
import { revokePath, TOKENS, tokenPath } from './steps/paths.ts'

const FORM = 'application/x-www-form-urlencoded'

export const formPostMayNameAnotherMethod = defineCheck({
  id: 'stackrox/form-post-may-name-another-method',
  title: 'X-HTTP-Method-Override counts on a posted form, and nowhere else',
  operations: ['generateStackroxToken', 'getStackroxToken', 'revokeStackroxToken'],
  rests: 'source',
  source: 'grpc-gateway 2.29 runtime/mux.go: X-HTTP-Method-Override',
  needs: ['write'],
  resource: TOKENS,
  async run(t) {
    const { id } = await givenToken(t, [CI])
    const override = (type: string, path = revokePath(id), method = 'PATCH') =>
      t.request({
        method: 'POST',
        path,
        headers: { 'Content-Type': type, 'X-HTTP-Method-Override': method },
        body: '',
        isAbout501: true,
      })

    const json = await override('application/json')
    const form = await override(FORM)
    const unknown = await override(FORM, TOKENS, 'DELETE')
    const read = await t.request({
      method: 'GET',
      path: tokenPath(id),
      operation: 'getStackroxToken',
    })

    expectError(t, json, WRONG_METHOD)
    expectError(t, unknown, WRONG_METHOD)
    t.expect.status(form, 200)
    t.expect.conforms(form, 'revokeStackroxToken')
    t.expect.equal(read.at('/revoked'), true, '/revoked')
  },
})
