import { defineCheck } from '../../harness/define-check.ts'
import { givenUser, postToken } from './steps/given.ts'
import { TOKENS_EXIST } from './steps/paths.ts'
import { expectRefusal } from './steps/refusal.ts'

export const createTimeWithoutAZoneIs400 = defineCheck({
  id: 'qumulo/create-time-without-a-zone-is-400',
  title: 'an expiration time without a zone, or that is no time, is refused',
  operations: ['createQumuloAccessToken'],
  rests: 'source',
  source:
    'qumulo-api rest/access_tokens.py: a datetime without tzinfo will not format in a way that the server understands',
  needs: ['write'],
  resource: TOKENS_EXIST,
  async run(t) {
    const { uid } = givenUser(t)

    for (const expiration_time of ['2042-01-20T00:00:00', 'tomorrow', 2_273_011_200]) {
      const response = await postToken(t, { user: { uid }, expiration_time })
      expectRefusal(t, response, 400, 'decode_error')
    }
  },
})
