import { defineCheck } from '../../harness/define-check.ts'
import { readToken } from './steps/act.ts'
import { givenToken, givenUser } from './steps/given.ts'
import { TOKENS_EXIST } from './steps/paths.ts'

export const idsAreTextsBeyond264 = defineCheck({
  id: 'qumulo/ids-are-texts-beyond-2-64',
  title: 'an id is a text of digits beyond 2^64 that leads back to its token',
  operations: ['createQumuloAccessToken', 'getQumuloAccessToken'],
  rests: 'seed',
  source: 'api_access_token: id string, the identifier for management APIs',
  needs: ['write'],
  resource: TOKENS_EXIST,
  async run(t) {
    const token = await givenToken(t, givenUser(t))

    const response = await readToken(t, token.path)

    t.expect.status(response, 200)
    t.expect.that(BigInt(token.id) > 2n ** 64n, 'the id is beyond 2^64', token.id)
    t.expect.equal(response.at('/id'), token.id, '/id')
  },
})
