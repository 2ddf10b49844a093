import { defineCheck } from '../../harness/define-check.ts'
import { changeToken } from './steps/act.ts'
import { as, givenToken, givenUser } from './steps/given.ts'
import { TOKENS_EXIST, WHO_AM_I } from './steps/paths.ts'
import { expectUnauthenticated } from './steps/refusal.ts'

export const modifyDisabledCannotBeUsed = defineCheck({
  id: 'qumulo/modify-disabled-cannot-be-used',
  title: 'a disabled token is 401 until it is enabled again',
  operations: ['createQumuloAccessToken', 'modifyQumuloAccessToken'],
  rests: 'seed',
  source: 'enabled: This access token can be used to authenticate.',
  needs: ['write'],
  resource: TOKENS_EXIST,
  async run(t) {
    const token = await givenToken(t, givenUser(t))
    const modify = (enabled: boolean) => changeToken(t, token.path, { enabled })
    const use = () => t.request({ method: 'GET', path: WHO_AM_I, headers: as(token) })

    t.expect.status(await use(), 200)
    t.expect.equal((await modify(false)).at('/enabled'), false, '/enabled')
    expectUnauthenticated(t, await use())
    t.expect.equal((await modify(true)).at('/enabled'), true, '/enabled')
    t.expect.status(await use(), 200)
  },
})
