import { defineCheck } from '../../harness/define-check.ts'
import { TOKENS, TOKENS_EXIST } from './steps/paths.ts'
import { expectRefusal } from './steps/refusal.ts'

export const wrongMethodIs405 = defineCheck({
  id: 'qumulo/wrong-method-is-405',
  title: 'a method that a path does not have is 405',
  operations: [],
  rests: 'source',
  source: 'seen for GET /v1/s3/buckets/{name} (csi driver, docs/status.md)',
  needs: ['write'],
  resource: TOKENS_EXIST,
  async run(t) {
    const response = await t.request({ method: 'PUT', path: TOKENS, body: {} })

    expectRefusal(t, response, 405)
  },
})
