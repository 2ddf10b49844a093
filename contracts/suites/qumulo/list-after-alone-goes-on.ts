import { defineCheck } from '../../harness/define-check.ts'
import { listTokens } from './steps/act.ts'
import { givenToken, givenUser, idsOf, nextOf } from './steps/given.ts'
import { TOKENS_EXIST } from './steps/paths.ts'

export const listAfterAloneGoesOn = defineCheck({
  id: 'qumulo/list-after-alone-goes-on',
  title: 'the key in paging.next is enough to go on, with another limit too',
  operations: ['createQumuloAccessToken', 'listQumuloAccessToken'],
  rests: 'seed',
  source:
    'parameter after: Return entries after the given key (keys are returned in the paging object)',
  needs: ['write'],
  resource: TOKENS_EXIST,
  async run(t) {
    const user = givenUser(t)
    await givenToken(t, user)
    await givenToken(t, user)
    const page = (query: Record<string, string>) => listTokens(t, query)
    const filter = { user: `uid:${user.uid}` }

    const first = await page({ ...filter, limit: '1' })
    const { after = '' } = nextOf(first).query
    const rest = await page({ ...filter, after, limit: '100' })
    const whole = await page(filter)

    t.expect.equal([...idsOf(first), ...idsOf(rest)], idsOf(whole), 'ids of both pages')
  },
})
