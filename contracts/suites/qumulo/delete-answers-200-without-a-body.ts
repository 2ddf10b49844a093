import { defineCheck } from '../../harness/define-check.ts'
import { removeToken } from './steps/act.ts'
import { as, givenToken, givenUser } from './steps/given.ts'
import { TOKENS_EXIST, WHO_AM_I } from './steps/paths.ts'
import { expectRefusal, expectUnauthenticated } from './steps/refusal.ts'

export const deleteAnswers200WithoutABody = defineCheck({
  id: 'qumulo/delete-answers-200-without-a-body',
  title:
    'a deletion is answered 200 without a body; then the token is 404, and 401 where it is used',
  operations: ['createQumuloAccessToken', 'deleteQumuloAccessToken'],
  rests: 'source',
  source: 'Qumulo/docs auth_access-tokens_id.md: DELETE, 200 - Return value on success, no schema',
  needs: ['write'],
  resource: TOKENS_EXIST,
  async run(t) {
    const token = await givenToken(t, givenUser(t))
    const remove = () => removeToken(t, token.path)

    const deleted = await remove()
    const again = await remove()
    const used = await t.request({ method: 'GET', path: WHO_AM_I, headers: as(token) })

    t.expect.status(deleted, 200)
    t.expect.equal(deleted.text, '', 'body')
    expectRefusal(t, again, 404)
    expectUnauthenticated(t, used)
  },
})
