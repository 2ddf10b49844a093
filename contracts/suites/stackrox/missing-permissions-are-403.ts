import { defineCheck } from '../../harness/define-check.ts'
import { expectError, forbidden } from './steps/error.ts'
import { as, CI, generate, givenToken, list } from './steps/given.ts'
import { ALLOWED_ROLES, revokePath, TOKENS, tokenPath } from './steps/paths.ts'

const READ_INTEGRATION = forbidden('not authorized: "READ_ACCESS" for "Integration"')
const WRITE_INTEGRATION = forbidden('not authorized: "READ_WRITE_ACCESS" for "Integration"')
const READ_ACCESS = forbidden('not authorized: "READ_ACCESS" for "Access"')

export const missingPermissionsAre403 = defineCheck({
  id: 'stackrox/missing-permissions-are-403',
  title:
    'a caller without a permission is 403, told the first that it lacks, before its request is looked at',
  operations: [
    'generateStackroxToken',
    'getStackroxToken',
    'listStackroxAllowedRole',
    'listStackroxToken',
    'revokeStackroxToken',
  ],
  rests: 'source',
  source: 'stackrox central/apitoken/service/service_impl.go authorizer, pkg/grpc/authz/user',
  needs: ['write'],
  resource: TOKENS,
  async run(t) {
    const ci = await givenToken(t, [CI])
    const analyst = await givenToken(t, ['Analyst'])
    const headers = as(ci)
    const get = await t.request({
      method: 'GET',
      path: tokenPath('x'),
      headers,
      operation: 'getStackroxToken',
    })
    const roles = await t.request({
      method: 'GET',
      path: ALLOWED_ROLES,
      headers,
      operation: 'listStackroxAllowedRole',
    })
    const revoke = await t.request({
      method: 'PATCH',
      path: revokePath('x'),
      headers: as(analyst),
      operation: 'revokeStackroxToken',
    })

    expectError(t, await list(t, {}, headers), READ_INTEGRATION)
    expectError(t, get, READ_INTEGRATION)
    expectError(t, roles, READ_ACCESS)
    expectError(t, revoke, WRITE_INTEGRATION)
    expectError(t, await generate(t, {}, headers), READ_ACCESS)
    expectError(t, await generate(t, {}, as(analyst)), WRITE_INTEGRATION)
  },
})
