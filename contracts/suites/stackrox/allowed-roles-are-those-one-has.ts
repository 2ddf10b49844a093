import { defineCheck } from '../../harness/define-check.ts'
import { as, givenToken } from './steps/given.ts'
import { ALLOWED_ROLES, TOKENS } from './steps/paths.ts'

export const allowedRolesAreThoseOneHas = defineCheck({
  id: 'stackrox/allowed-roles-are-those-one-has',
  title:
    'the roles that a caller may give are in byte order, without None and without what it has not',
  operations: ['generateStackroxToken', 'listStackroxAllowedRole'],
  rests: 'source',
  source: 'stackrox service_impl_test.go ListAllowedRoles_SortsRoleAlphabetically; default roles',
  needs: ['write'],
  resource: TOKENS,
  async run(t) {
    const analyst = await givenToken(t, ['Analyst'])
    const ask = (headers: Readonly<Record<string, string>> = {}) =>
      t.request({
        method: 'GET',
        path: ALLOWED_ROLES,
        headers,
        operation: 'listStackroxAllowedRole',
      })

    const own = await ask()
    const hers = await ask(as(analyst))

    const names = own.listAt('/roleNames').map(String)
    t.expect.equal(names, names.toSorted(), '/roleNames')
    t.expect.that(names.includes('Admin') && !names.includes('None'), 'Admin, but not None', names)
    const shown = hers.listAt('/roleNames')
    t.expect.that(shown.includes('Network Graph Viewer'), 'she may look at the graph', shown)
    t.expect.that(!shown.includes('Admin'), 'she is no Admin', shown)
  },
})
