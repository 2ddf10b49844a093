import { defineCheck } from '../../harness/define-check.ts'
import { generate, CI } from './steps/given.ts'
import { TOKENS } from './steps/paths.ts'

export const generateTakesAnyContentType = defineCheck({
  id: 'stackrox/generate-takes-any-content-type',
  title: 'the body is read as JSON whatever its type says: curl -d says it is a form',
  operations: ['generateStackroxToken'],
  rests: 'source',
  source: 'stackrox tests/roxctl/token-file.sh: curl -d without a Content-Type',
  needs: ['write'],
  resource: TOKENS,
  async run(t) {
    const name = t.unique('check')
    const body = JSON.stringify({ name, role: CI })
    const types = ['application/x-www-form-urlencoded', 'text/plain', 'application/octet-stream']

    for (const type of types) {
      const response = await generate(t, body, { 'Content-Type': type })
      t.expect.status(response, 200)
      t.expect.match(response.at('/metadata'), { name, role: CI }, `/metadata for ${type}`)
    }
  },
})
