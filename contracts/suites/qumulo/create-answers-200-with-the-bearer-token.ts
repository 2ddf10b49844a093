import { defineCheck } from '../../harness/define-check.ts'
import { givenUser, postToken } from './steps/given.ts'
import { TOKENS_EXIST } from './steps/paths.ts'

export const createAnswers200WithTheBearerToken = defineCheck({
  id: 'qumulo/create-answers-200-with-the-bearer-token',
  title:
    'a created token is answered 200, not 201, with its id and its bearer token and nothing else',
  operations: ['createQumuloAccessToken'],
  rests: 'seed',
  source: 'POST /v1/auth/access-tokens/: 200 - Return value on success, api_access_token',
  needs: ['write'],
  resource: TOKENS_EXIST,
  async run(t) {
    const { uid } = givenUser(t)

    const response = await postToken(t, { user: { uid } })

    t.expect.status(response, 200)
    t.expect.match(response.json, { id: /^\d+$/, bearer_token: /^access-v1:/ }, 'body')
    t.expect.equal(Object.keys(response.json ?? {}).length, 2, 'members')
  },
})
