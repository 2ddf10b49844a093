import { defineCheck } from '../../harness/define-check.ts'
import { readToken } from './steps/act.ts'
import { givenToken, givenUser } from './steps/given.ts'
import { TOKENS_EXIST } from './steps/paths.ts'

export const createWithoutExpirationNeverExpires = defineCheck({
  id: 'qumulo/create-without-expiration-never-expires',
  title: 'a token without an expiration time is enabled and has the expiration time null',
  operations: ['createQumuloAccessToken', 'getQumuloAccessToken'],
  rests: 'source',
  source: 'Qumulo/docs using-access-tokens.md: no expiry by default',
  needs: ['write'],
  resource: TOKENS_EXIST,
  async run(t) {
    const { path } = await givenToken(t, givenUser(t))

    const response = await readToken(t, path)

    t.expect.status(response, 200)
    t.expect.match(response.json, { expiration_time: null, enabled: true }, 'body')
  },
})
