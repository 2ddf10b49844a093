import { defineCheck } from '../../harness/define-check.ts'
import { expectError, unauthenticated } from './steps/error.ts'
import { as, givenToken, list } from './steps/given.ts'
import { revokePath, TOKENS } from './steps/paths.ts'

export const revokeByTheTokenItself = defineCheck({
  id: 'stackrox/revoke-by-the-token-itself',
  title: 'a token may revoke itself',
  operations: ['generateStackroxToken', 'listStackroxToken', 'revokeStackroxToken'],
  rests: 'source',
  source: 'stackrox central/apitoken/service/service_impl.go: nothing forbids it',
  needs: ['write'],
  resource: TOKENS,
  async run(t) {
    const given = await givenToken(t, ['Admin'])

    const revoked = await t.request({
      method: 'PATCH',
      path: revokePath(given.id),
      headers: as(given),
      operation: 'revokeStackroxToken',
    })

    t.expect.status(revoked, 200)
    expectError(t, await list(t, {}, as(given)), unauthenticated(/token validation failed$/))
  },
})
