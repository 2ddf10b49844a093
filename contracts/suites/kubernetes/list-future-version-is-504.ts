import { defineCheck } from '../../harness/define-check.ts'
import { list } from './steps/act.ts'
import { SECRETS_EXIST } from './steps/paths.ts'

export const listFutureVersionIs504 = defineCheck({
  id: 'kubernetes/list-future-version-is-504',
  title: 'a version that has not happened yet is answered 504, with when to try again',
  operations: ['listSecret'],
  rests: 'tried',
  source: 'recording a-future-floor-on-a-list',
  resource: SECRETS_EXIST,
  async run(t) {
    const resourceVersion = '9007199254740991'

    const response = await list(t, 'Secret', t.unique('check-missing'), { resourceVersion })

    t.expect.status(response, 504)
    t.expect.equal(response.headers['retry-after'], '1', 'retry-after header')
    t.expect.match(response.json, {
      kind: 'Status',
      status: 'Failure',
      message: /^Timeout: Too large resource version: 9007199254740991, current: \d+$/,
      reason: 'Timeout',
      details: {
        causes: [{ reason: 'ResourceVersionTooLarge', message: 'Too large resource version' }],
        retryAfterSeconds: 1,
      },
      code: 504,
    })
  },
})
