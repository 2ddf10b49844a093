import { defineCheck } from '../../harness/define-check.ts'
import { expectError, invalid } from './steps/error.ts'
import { CI, generate } from './steps/given.ts'
import { TOKENS } from './steps/paths.ts'

export const generateWithoutANameIs400 = defineCheck({
  id: 'stackrox/generate-without-a-name-is-400',
  title: 'a name is needed, be the body empty, blank, {} or more; the name is looked at first',
  operations: ['generateStackroxToken'],
  rests: 'source',
  source: 'stackrox central/apitoken/service/service_impl.go GenerateToken',
  needs: ['write'],
  resource: TOKENS,
  async run(t) {
    const bodies = [
      '',
      ' \n',
      '{}',
      { name: '' },
      { name: null, role: CI, roles: [CI] },
      { Name: 'x' },
    ]

    for (const body of bodies) {
      const error = invalid('token name cannot be empty: invalid arguments')
      expectError(t, await generate(t, body), error)
    }
  },
})
