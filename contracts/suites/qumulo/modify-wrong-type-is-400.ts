import { defineCheck } from '../../harness/define-check.ts'
import { changeToken } from './steps/act.ts'
import { givenToken, givenUser } from './steps/given.ts'
import { TOKENS_EXIST } from './steps/paths.ts'
import { expectRefusal } from './steps/refusal.ts'

export const modifyWrongTypeIs400 = defineCheck({
  id: 'qumulo/modify-wrong-type-is-400',
  title: 'a change of the wrong type is refused',
  operations: ['createQumuloAccessToken', 'modifyQumuloAccessToken'],
  rests: 'source',
  source:
    "decode_error with value for field 'x' could not be parsed, as other endpoints were seen to answer",
  needs: ['write'],
  resource: TOKENS_EXIST,
  async run(t) {
    const { path } = await givenToken(t, givenUser(t))

    for (const body of [{ enabled: 'no' }, { expiration_time: 'never' }, '{']) {
      const response = await changeToken(t, path, body)
      expectRefusal(t, response, 400, 'decode_error')
    }
  },
})
