import { defineCheck } from '../../harness/define-check.ts'
import { changeToken, readToken } from './steps/act.ts'
import { givenToken, givenUser } from './steps/given.ts'
import { TOKENS_EXIST } from './steps/paths.ts'

export const timesAreUtcWithoutZerosAtTheEnd = defineCheck({
  id: 'qumulo/times-are-utc-without-zeros-at-the-end',
  title:
    'times are told in UTC with up to nine digits behind the second, without zeros at their end',
  operations: ['createQumuloAccessToken', 'getQumuloAccessToken', 'modifyQumuloAccessToken'],
  rests: 'source',
  source: 'Qumulo/docs auth_access-tokens.md, sample: 2022-12-06T01:14:39.56621474Z',
  needs: ['write'],
  resource: TOKENS_EXIST,
  async run(t) {
    const expiration_time = '2042-01-20T01:00:00.123400000+01:00'
    const { path } = await givenToken(t, givenUser(t), { expiration_time })

    const created = await readToken(t, path)
    const whole = await changeToken(t, path, { expiration_time: '2042-01-20T00:00:00+00:00' })

    t.expect.equal(created.at('/expiration_time'), '2042-01-20T00:00:00.1234Z', '/expiration_time')
    t.expect.match(
      created.at('/creation_time'),
      /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{0,8}[1-9])?Z$/,
      '/creation_time',
    )
    t.expect.equal(whole.at('/expiration_time'), '2042-01-20T00:00:00Z', '/expiration_time')
  },
})
