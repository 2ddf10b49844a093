import { defineCheck } from '../../harness/define-check.ts'
import { TOKENS, TOKENS_EXIST, tokenPath } from './steps/paths.ts'
import { expectUnauthenticated } from './steps/refusal.ts'

const ITEM = tokenPath('9223372036854775808000')

const REQUESTS = [
  { method: 'GET', path: TOKENS, operation: 'listQumuloAccessToken' },
  { method: 'POST', path: TOKENS, operation: 'createQumuloAccessToken' },
  { method: 'GET', path: ITEM, operation: 'getQumuloAccessToken' },
  { method: 'PATCH', path: ITEM, operation: 'modifyQumuloAccessToken' },
  { method: 'DELETE', path: ITEM, operation: 'deleteQumuloAccessToken' },
] as const

export const noCredentialsAre401 = defineCheck({
  id: 'qumulo/no-credentials-are-401',
  title:
    'requests without credentials are answered 401 without a body, before anything else is told',
  operations: REQUESTS.map(({ operation }) => operation),
  rests: 'source',
  source: 'qumulo-api lib/request.py: a text of its own for a 401 that describes nothing',
  needs: ['authentication', 'write'],
  resource: TOKENS_EXIST,
  async run(t) {
    for (const request of REQUESTS) {
      const response = await t.request({ ...request, headers: { Authorization: '' } })
      expectUnauthenticated(t, response)
    }
  },
})
