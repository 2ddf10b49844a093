import { defineCheck } from '../../harness/define-check.ts'
import { expectError, WRONG_METHOD } from './steps/error.ts'
import { CI, givenToken, idsOf } from './steps/given.ts'
import { TOKENS } from './steps/paths.ts'

const FORM = 'application/x-www-form-urlencoded'

export const formPostFallsBackToGet = defineCheck({
  id: 'stackrox/form-post-falls-back-to-get',
  title: 'a form that is posted to the list is its query; with a charset in its type it is 501',
  operations: ['generateStackroxToken', 'listStackroxToken'],
  rests: 'source',
  source: 'grpc-gateway 2.29 runtime/mux.go: isPathLengthFallback',
  needs: ['write'],
  resource: TOKENS,
  async run(t) {
    const { id } = await givenToken(t, [CI])
    const post = (type: string, body: string) =>
      t.request({
        method: 'POST',
        path: TOKENS,
        headers: { 'Content-Type': type },
        body,
        isAbout501: true,
      })

    const good = await post(FORM, 'revoked=false')
    const revoked = await post(FORM, 'revoked=true')
    const charset = await post(`${FORM}; charset=UTF-8`, 'revoked=false')

    t.expect.conforms(good, 'listStackroxToken')
    t.expect.that(idsOf(good).includes(id), 'the token is listed with revoked=false')
    t.expect.that(!idsOf(revoked).includes(id), 'the token is not listed with revoked=true')
    expectError(t, charset, WRONG_METHOD)
  },
})
