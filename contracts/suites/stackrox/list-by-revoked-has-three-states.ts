import { defineCheck } from '../../harness/define-check.ts'
import { CI, givenToken, idsOf, list } from './steps/given.ts'
import { revokePath, TOKENS } from './steps/paths.ts'

export const listByRevokedHasThreeStates = defineCheck({
  id: 'stackrox/list-by-revoked-has-three-states',
  title: 'revoked=true lists the revoked tokens, false the others, and without it all are listed',
  operations: ['generateStackroxToken', 'listStackroxToken', 'revokeStackroxToken'],
  rests: 'seed',
  source: 'GetAPITokens: query revoked, default null',
  needs: ['write'],
  resource: TOKENS,
  async run(t) {
    const good = await givenToken(t, [CI])
    const revoked = await givenToken(t, [CI])
    await t.request({
      method: 'PATCH',
      path: revokePath(revoked.id),
      operation: 'revokeStackroxToken',
    })
    const own = async (query: Record<string, string>) => {
      const response = await list(t, query)
      t.expect.status(response, 200)
      return idsOf(response).filter((id) => id === good.id || id === revoked.id)
    }

    t.expect.equal((await own({})).toSorted(), [good.id, revoked.id].toSorted(), 'all')
    t.expect.equal(await own({ revoked: 'true' }), [revoked.id], 'revoked=true')
    t.expect.equal(await own({ revoked: 'F' }), [good.id], 'revoked=F')
    t.expect.equal(await own({ revoked: '1' }), [revoked.id], 'revoked=1')
  },
})
