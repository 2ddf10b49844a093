import { defineCheck } from '../../harness/define-check.ts'
import { TOKENS, TOKENS_EXIST } from './steps/paths.ts'
import { expectRefusal } from './steps/refusal.ts'

export const listWithoutTheSlashIs404 = defineCheck({
  id: 'qumulo/list-without-the-slash-is-404',
  title: 'the collection without its slash at the end is 404',
  operations: [],
  rests: 'source',
  source: 'seen for /v1/users and other collections (csi driver, docs/status.md)',
  resource: TOKENS_EXIST,
  async run(t) {
    const response = await t.request({ method: 'GET', path: TOKENS.slice(0, -1) })

    expectRefusal(t, response, 404)
  },
})
