import { defineCheck } from '../../harness/define-check.ts'
import { CI, generate } from './steps/given.ts'
import { TOKENS } from './steps/paths.ts'

export const generateNullIsTheSameAsAbsent = defineCheck({
  id: 'stackrox/generate-null-is-the-same-as-absent',
  title: 'null stands for a field that is not set, as scripts send it',
  operations: ['generateStackroxToken'],
  rests: 'source',
  source:
    'stackrox scripts: {"name":"admin","role":null,"roles":["Admin"]}; protobuf-go encoding/protojson',
  needs: ['write'],
  resource: TOKENS,
  async run(t) {
    const name = t.unique('check')

    const roles = await generate(t, { name, role: null, roles: [CI], expiration: null })
    const role = await generate(t, { name, role: CI, roles: null })

    t.expect.equal(roles.at('/metadata/roles'), [CI], '/metadata/roles')
    t.expect.equal(role.at('/metadata/roles'), [CI], '/metadata/roles')
  },
})
