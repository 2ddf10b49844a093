import { defineCheck } from '../../harness/define-check.ts'
import { changeToken } from './steps/act.ts'
import { as, givenToken, givenUser } from './steps/given.ts'
import { TOKENS_EXIST, WHO_AM_I } from './steps/paths.ts'
import { expectUnauthenticated } from './steps/refusal.ts'

export const modifyExpiredComesBack = defineCheck({
  id: 'qumulo/modify-expired-comes-back',
  title:
    'an expired token is 401; a later expiration time brings it back, its bearer token the same',
  operations: ['createQumuloAccessToken', 'modifyQumuloAccessToken'],
  rests: 'source',
  source: 'Qumulo/docs using-access-tokens.md: expiry; the bearer token does not hold it',
  needs: ['write'],
  resource: TOKENS_EXIST,
  async run(t) {
    const token = await givenToken(t, givenUser(t))
    const modify = (expiration_time: string) => changeToken(t, token.path, { expiration_time })
    const use = () => t.request({ method: 'GET', path: WHO_AM_I, headers: as(token) })

    t.expect.status(await modify('2001-01-01T00:00:00Z'), 200)
    expectUnauthenticated(t, await use())
    t.expect.status(await modify('2042-01-01T00:00:00Z'), 200)
    t.expect.status(await use(), 200)
  },
})
