import { defineCheck } from '../../harness/define-check.ts'
import { listTokens } from './steps/act.ts'
import { TOKENS_EXIST } from './steps/paths.ts'
import { expectRefusal } from './steps/refusal.ts'

export const listBadLimitIs400 = defineCheck({
  id: 'qumulo/list-bad-limit-is-400',
  title: 'a limit that is no number is refused',
  operations: ['listQumuloAccessToken'],
  rests: 'guess',
  source: 'parameter limit: number',
  resource: TOKENS_EXIST,
  async run(t) {
    for (const limit of ['ten', '-1', '1.5']) {
      const response = await listTokens(t, { limit })
      expectRefusal(t, response, 400)
    }
  },
})
