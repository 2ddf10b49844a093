import { defineCheck } from '../../harness/define-check.ts'
import { expectError, unauthenticated } from './steps/error.ts'
import { as, givenToken, list } from './steps/given.ts'
import { TOKENS } from './steps/paths.ts'

export const generateWithoutRolesGivesAUselessToken = defineCheck({
  id: 'stackrox/generate-without-roles-gives-a-useless-token',
  title: 'a token without roles is issued, and nobody can use it; one of the role None neither',
  operations: ['generateStackroxToken', 'listStackroxToken'],
  rests: 'source',
  source: 'stackrox pkg/grpc/authn/tokenbased: could not determine token type',
  needs: ['write'],
  resource: TOKENS,
  async run(t) {
    const without = await givenToken(t, [])
    const none = await givenToken(t, ['None'])

    t.expect.match(without.response.at('/metadata'), { roles: [], role: '' }, '/metadata')
    expectError(
      t,
      await list(t, {}, as(without)),
      unauthenticated(
        'credentials not found: token-based: cannot extract identity: could not determine token type',
      ),
    )
    expectError(
      t,
      await list(t, {}, as(none)),
      unauthenticated(
        'access for this user is not authorized: no valid role, please contact your system administrator',
      ),
    )
  },
})
