import { defineCheck } from '../../harness/define-check.ts'
import { changeToken } from './steps/act.ts'
import { givenToken, givenUser } from './steps/given.ts'
import { TOKENS_EXIST } from './steps/paths.ts'

export const modifyNullClearsTheExpiration = defineCheck({
  id: 'qumulo/modify-null-clears-the-expiration',
  title: 'the expiration time null takes the expiration away',
  operations: ['createQumuloAccessToken', 'modifyQumuloAccessToken'],
  rests: 'guess',
  source: 'no client does it; null is what a token that never expires shows',
  needs: ['write'],
  resource: TOKENS_EXIST,
  async run(t) {
    const members = { expiration_time: '2042-01-20T00:00:00Z' }
    const { path } = await givenToken(t, givenUser(t), members)

    const response = await changeToken(t, path, { expiration_time: null })

    t.expect.status(response, 200)
    t.expect.equal(response.at('/expiration_time'), null, '/expiration_time')
  },
})
