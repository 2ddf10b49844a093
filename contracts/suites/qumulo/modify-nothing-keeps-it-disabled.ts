import { defineCheck } from '../../harness/define-check.ts'
import { changeToken } from './steps/act.ts'
import { givenToken, givenUser } from './steps/given.ts'
import { TOKENS_EXIST } from './steps/paths.ts'

export const modifyNothingKeepsItDisabled = defineCheck({
  id: 'qumulo/modify-nothing-keeps-it-disabled',
  title: 'a change of the expiration alone, or of nothing, leaves a disabled token disabled',
  operations: ['createQumuloAccessToken', 'modifyQumuloAccessToken'],
  rests: 'source',
  source: 'qumulo-api commands/access_tokens.py sends only what was given on the command line',
  needs: ['write'],
  resource: TOKENS_EXIST,
  async run(t) {
    const { path } = await givenToken(t, givenUser(t))
    const modify = (body: unknown) => changeToken(t, path, body)
    await modify({ enabled: false })

    for (const body of [{}, { expiration_time: '2042-01-20T00:00:00Z' }]) {
      const changed = await modify(body)

      t.expect.status(changed, 200)
      t.expect.equal(changed.at('/enabled'), false, '/enabled')
    }
  },
})
