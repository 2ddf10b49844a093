import { defineCheck } from '../../harness/define-check.ts'
import { TOKENS_EXIST } from './steps/paths.ts'

export const loginWithAWrongPasswordIs401 = defineCheck({
  id: 'qumulo/login-with-a-wrong-password-is-401',
  title:
    'a login of nobody is answered 401, whatever credentials come along, in no other form than JSON',
  operations: [],
  rests: 'source',
  source:
    'qontrol test login; qumulo-api sends stored credentials with the login too, and fails on text',
  needs: ['write'],
  resource: TOKENS_EXIST,
  async run(t) {
    const response = await t.request({
      method: 'POST',
      path: '/v1/session/login',
      headers: { Authorization: 'Bearer session-v1:stale' },
      body: { username: t.unique('nobody'), password: 'wrong' },
    })

    t.expect.status(response, 401)
    t.expect.that(response.text === '' || response.json !== undefined, 'the body is JSON or empty')
  },
})
