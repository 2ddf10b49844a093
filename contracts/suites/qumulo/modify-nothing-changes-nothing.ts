import { defineCheck } from '../../harness/define-check.ts'
import { changeToken, readToken } from './steps/act.ts'
import { givenToken, givenUser } from './steps/given.ts'
import { TOKENS_EXIST } from './steps/paths.ts'

export const modifyNothingChangesNothing = defineCheck({
  id: 'qumulo/modify-nothing-changes-nothing',
  title: 'an empty change is taken, and answered with the whole token as it was',
  operations: ['createQumuloAccessToken', 'getQumuloAccessToken', 'modifyQumuloAccessToken'],
  rests: 'source',
  source: 'qumulo-api commands/access_tokens.py sends {} without flags, and reads the whole token',
  needs: ['write'],
  resource: TOKENS_EXIST,
  async run(t) {
    const members = { expiration_time: '2042-01-20T00:00:00Z' }
    const { path } = await givenToken(t, givenUser(t), members)

    const before = await readToken(t, path)
    const changed = await changeToken(t, path, {})

    t.expect.status(changed, 200)
    t.expect.equal(changed.json, before.json, 'body')
  },
})
