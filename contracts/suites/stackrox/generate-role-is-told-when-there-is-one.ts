import { defineCheck } from '../../harness/define-check.ts'
import { CI, generate, givenToken, VIEWER } from './steps/given.ts'
import { TOKENS } from './steps/paths.ts'

export const generateRoleIsToldWhenThereIsOne = defineCheck({
  id: 'stackrox/generate-role-is-told-when-there-is-one',
  title:
    'roles keep their order and stand twice when they were sent twice; role is "" unless there is one',
  operations: ['generateStackroxToken'],
  rests: 'source',
  source: 'stackrox central/apitoken/service/service_impl.go; the deprecated field role',
  needs: ['write'],
  resource: TOKENS,
  async run(t) {
    const one = await generate(t, { name: t.unique('check'), role: CI })
    const two = await givenToken(t, [VIEWER, CI, VIEWER])

    t.expect.match(one.at('/metadata'), { roles: [CI], role: CI }, '/metadata')
    t.expect.match(
      two.response.at('/metadata'),
      { roles: [VIEWER, CI, VIEWER], role: '' },
      '/metadata',
    )
  },
})
