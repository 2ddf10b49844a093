import { defineCheck } from '../../harness/define-check.ts'
import { listTokens } from './steps/act.ts'
import { givenToken, givenUser } from './steps/given.ts'
import { TOKENS_EXIST } from './steps/paths.ts'
import { expectUnauthenticated } from './steps/refusal.ts'

export const wrongCredentialsAre401 = defineCheck({
  id: 'qumulo/wrong-credentials-are-401',
  title: 'credentials that nobody issued are 401 without a body, a token with another secret too',
  operations: ['createQumuloAccessToken', 'listQumuloAccessToken'],
  rests: 'source',
  source: 'qumulo-api lib/request.py: a text of its own for a 401 that describes nothing',
  needs: ['write'],
  resource: TOKENS_EXIST,
  async run(t) {
    const { bearer } = await givenToken(t, givenUser(t))
    const other = bearer.replace(/^access-v1:.{40}/, `access-v1:${'A'.repeat(40)}`)
    const forged = `access-v1:${btoa('\u0001'.repeat(64))}`
    const credentials = [
      `Bearer ${other}`,
      `Bearer ${forged}`,
      'Bearer none',
      'Bearer session-v1:none',
      'Basic YTpi',
    ]

    for (const Authorization of credentials) {
      const response = await listTokens(t, {}, { Authorization })
      expectUnauthenticated(t, response)
    }
  },
})
