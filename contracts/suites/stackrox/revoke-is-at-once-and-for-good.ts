import { defineCheck } from '../../harness/define-check.ts'
import { expectError, unauthenticated } from './steps/error.ts'
import { as, givenToken } from './steps/given.ts'
import { ALLOWED_ROLES, revokePath, TOKENS, tokenPath } from './steps/paths.ts'

export const revokeIsAtOnceAndForGood = defineCheck({
  id: 'stackrox/revoke-is-at-once-and-for-good',
  title:
    'a revocation is answered {}, twice as well; the token cannot be used, and can still be read',
  operations: [
    'generateStackroxToken',
    'getStackroxToken',
    'listStackroxAllowedRole',
    'revokeStackroxToken',
  ],
  rests: 'source',
  source: 'stackrox central/apitoken/service/service_impl.go RevokeToken; tokens/revocation layer',
  needs: ['write'],
  resource: TOKENS,
  async run(t) {
    const given = await givenToken(t, ['Analyst'])
    const { id } = given
    const revoke = (body?: string) =>
      t.request({
        method: 'PATCH',
        path: revokePath(id),
        operation: 'revokeStackroxToken',
        ...(body === undefined ? {} : { body }),
      })
    const use = () =>
      t.request({
        method: 'GET',
        path: ALLOWED_ROLES,
        headers: as(given),
        operation: 'listStackroxAllowedRole',
      })

    t.expect.status(await use(), 200)
    const first = await revoke()
    const used = await use()
    const second = await revoke('not even JSON')
    const read = await t.request({
      method: 'GET',
      path: tokenPath(id),
      operation: 'getStackroxToken',
    })

    for (const response of [first, second]) {
      t.expect.status(response, 200)
      t.expect.equal(response.json, {}, 'body')
    }
    expectError(
      t,
      used,
      unauthenticated(
        'credentials not found: token-based: cannot extract identity: token validation failed',
      ),
    )
    t.expect.match(read.json, { id, revoked: true }, 'body')
  },
})
