import { defineCheck } from '../../harness/define-check.ts'
import { postToken } from './steps/given.ts'
import { TOKENS_EXIST } from './steps/paths.ts'
import { expectRefusal } from './steps/refusal.ts'

export const createMalformedJsonIs400 = defineCheck({
  id: 'qumulo/create-malformed-json-is-400',
  title: 'a body that is no JSON object is refused in JSON: clients fail on text',
  operations: ['createQumuloAccessToken'],
  rests: 'source',
  source: 'decode_error as other endpoints were seen to answer (csi driver, docs/status.md)',
  needs: ['write'],
  resource: TOKENS_EXIST,
  async run(t) {
    for (const body of ['{"user":', '', '[]']) {
      expectRefusal(t, await postToken(t, body), 400, 'decode_error')
    }
  },
})
