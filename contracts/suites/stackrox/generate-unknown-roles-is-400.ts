import { defineCheck } from '../../harness/define-check.ts'
import { expectError, invalid } from './steps/error.ts'
import { CI, generate } from './steps/given.ts'
import { TOKENS } from './steps/paths.ts'

export const generateUnknownRolesIs400 = defineCheck({
  id: 'stackrox/generate-unknown-roles-is-400',
  title: 'roles that there are not are refused, those alone and before a time that has passed',
  operations: ['generateStackroxToken'],
  rests: 'source',
  source: 'stackrox central/apitoken/service/service_impl.go GenerateToken',
  needs: ['write'],
  resource: TOKENS,
  async run(t) {
    const [first, second] = [t.unique('role'), t.unique('role')]

    const response = await generate(t, {
      name: t.unique('check'),
      roles: [first, CI, second],
      expiration: '2001-01-01T00:00:00Z',
    })

    expectError(t, response, invalid(`role(s) ${first},${second} don't exist: invalid arguments`))
  },
})
