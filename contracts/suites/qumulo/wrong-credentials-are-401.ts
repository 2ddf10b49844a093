import { defineCheck } from '../../harness/define-check.ts'
import { TOKENS, TOKENS_EXIST } from './steps/paths.ts'
import { expectUnauthenticated } from './steps/refusal.ts'

export const wrongCredentialsAre401 = defineCheck({
  id: 'qumulo/wrong-credentials-are-401',
  title: 'credentials that nobody issued are answered 401 without a body',
  operations: ['listQumuloAccessToken'],
  rests: 'source',
  source: 'qumulo-api lib/request.py: a text of its own for a 401 that describes nothing',
  resource: TOKENS_EXIST,
  async run(t) {
    const forged = `access-v1:${btoa('\u0001'.repeat(64))}`
    const credentials = [`Bearer ${forged}`, 'Bearer none', 'Bearer session-v1:none', 'Basic YTpi']

    for (const Authorization of credentials) {
      const response = await t.request({
        method: 'GET',
        path: TOKENS,
        headers: { Authorization },
        operation: 'listQumuloAccessToken',
      })
      expectUnauthenticated(t, response)
    }
  },
})
