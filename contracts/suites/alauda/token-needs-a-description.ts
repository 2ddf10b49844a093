import { defineCheck } from '../../harness/define-check.ts'
import { TOKENS } from './steps/paths.ts'

export const tokenNeedsADescription = defineCheck({
  id: 'alauda/token-needs-a-description',
  title: 'a token is for something: a description of 1 to 64 characters, else 400',
  operations: [],
  rests: 'guess',
  source:
    'alauda/acp-docs, user guide: required, at most 64 characters; the status of the refusal is not told',
  needs: ['write'],
  resource: TOKENS,
  async run(t) {
    for (const body of [{}, { description: '' }, { description: 'x'.repeat(65) }]) {
      const response = await t.request({ method: 'POST', path: TOKENS, body })

      t.expect.status(response, 400)
    }
  },
})
