import { defineCheck } from '../../harness/define-check.ts'
import { readToken } from './steps/act.ts'
import { givenToken, givenUser } from './steps/given.ts'
import { TOKENS_EXIST } from './steps/paths.ts'

const KEY = 44
const AUTH_ID = 36

export const bearerTokenTellsIdAndTime = defineCheck({
  id: 'qumulo/bearer-token-tells-id-and-time',
  title:
    'a bearer token is 64 bytes with user, key and time of creation; the id is (auth_id << 64) + key',
  operations: ['createQumuloAccessToken', 'getQumuloAccessToken'],
  rests: 'source',
  source: 'Qumulo/docs using-access-tokens.md: the one full sample, decoded',
  needs: ['write'],
  resource: TOKENS_EXIST,
  async run(t) {
    const user = givenUser(t)
    const token = await givenToken(t, user)

    const shown = await readToken(t, token.path)

    const bytes = Uint8Array.from(atob(token.bearer.slice('access-v1:'.length)), (character) =>
      character.charCodeAt(0),
    )
    t.expect.equal(bytes.length, 64, 'bytes')
    const view = new DataView(bytes.buffer)
    const authId = view.getBigUint64(AUTH_ID, true)
    t.expect.equal(view.getUint32(32, true), 1, 'version')
    t.expect.equal(String(authId), user.authId, 'auth_id in the bearer token')
    t.expect.equal(token.id, String((authId << 64n) + view.getBigUint64(KEY, true)), 'id')
    const seconds = new Date(Number(view.getBigUint64(52, true)) * 1000).toISOString()
    const digits = String(view.getUint32(60, true)).padStart(9, '0').replace(/0+$/, '')
    const created = `${seconds.slice(0, 19)}${digits === '' ? '' : `.${digits}`}Z`
    t.expect.equal(shown.at('/creation_time'), created, '/creation_time')
  },
})
