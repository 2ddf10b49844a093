import { defineCheck } from '../../harness/define-check.ts'
import { expectError, invalid } from './steps/error.ts'
import { CI, generate } from './steps/given.ts'
import { TOKENS } from './steps/paths.ts'

export const generateRoleAndRolesIs400 = defineCheck({
  id: 'stackrox/generate-role-and-roles-is-400',
  title: 'role and roles together are refused',
  operations: ['generateStackroxToken'],
  rests: 'source',
  source: 'stackrox central/apitoken/service/service_impl.go GenerateToken',
  needs: ['write'],
  resource: TOKENS,
  async run(t) {
    const response = await generate(t, { name: t.unique('check'), role: CI, roles: [CI] })

    expectError(
      t,
      response,
      invalid('must use either role or roles, but not both: invalid arguments'),
    )
  },
})
