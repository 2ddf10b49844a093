import { describe, expect, it } from 'vitest'
import { qumuloBackupUser, qumuloDomainUser, qumuloNightlyToken } from '../../fixtures/index.ts'
import { createMock } from '../../mocks/index.ts'
import { call } from './calls.ts'

const TOKENS = '/v1/auth/access-tokens/'
const CLUSTER_SID = 'S-1-5-21-1935341011-1202512111-1938498231'

const ofUser = async (user: unknown) => {
  const mock = createMock({ world: 'typical', qumulo: { tokensPerUser: 9 } })
  const answer = await call(mock, 'POST', TOKENS, { body: { user } })
  if (answer.status !== 200) return answer.json
  const { id } = answer.json as { id: string }
  return (await call(mock, 'GET', TOKENS + id)).json
}

describe('identities', () => {
  it.each([
    [{ name: 'backup' }, '1031'],
    [{ domain: 'LOCAL', name: 'BACKUP' }, '1031'],
    [{ sid: `${CLUSTER_SID}-1031` }, '1031'],
    [{ auth_id: '1031', name: null, uid: null }, '1031'],
    [{ name: 'mirka' }, qumuloDomainUser.auth_id],
    [{ name: 'CORP\\mirka', domain: 'ACTIVE_DIRECTORY' }, qumuloDomainUser.auth_id],
    [{ sid: 'S-1-5-88-1-0' }, '12884901888'],
    [{ uid: 2053 }, '12884903941'],
  ])('%j is auth_id %s', async (user, auth_id) => {
    expect(await ofUser(user)).toMatchObject({ user: { auth_id } })
  })

  it.each([
    [{ name: 'backup', domain: 'ACTIVE_DIRECTORY' }, 'cred_invalid_local_user_error'],
    [{ auth_id: '1999' }, 'cred_invalid_local_user_error'],
    [{ sid: 'S-1-5' }, 'cred_invalid_sid_error'],
    [{ sid: `${CLUSTER_SID}-9999` }, 'cred_invalid_local_user_error'],
    [{ name: 'Users' }, 'cred_identity_not_supported_error'],
    [{ name: 'Everyone' }, 'cred_identity_not_supported_error'],
    [{ gid: 5 }, 'cred_identity_not_supported_error'],
    [{ uid: -1 }, 'decode_error'],
    [{ auth_id: 500 }, 'decode_error'],
    [{ login: 'backup' }, 'decode_error'],
  ])('%j is refused as %s', async (user, error_class) => {
    expect(await ofUser(user)).toMatchObject({ error_class })
  })

  it('are expanded for those who may ask', async () => {
    const mock = createMock({ world: 'typical' })
    const body = { id: { auth_id: qumuloBackupUser.auth_id } }
    const bearer = qumuloNightlyToken.bearer_token

    const asked = await call(mock, 'POST', '/v1/identity/expand', { body })
    const forbidden = await call(mock, 'POST', '/v1/identity/expand', { body, bearer })

    expect(asked.json).toMatchObject({
      type: 'USER',
      id: { name: 'backup' },
      group_ids: [{ name: 'Users' }, { name: 'backup-operators' }],
    })
    expect(forbidden.status).toBe(403)
  })

  it('have groups, which users may ask for themselves', async () => {
    const mock = createMock({ world: 'typical' })
    const bearer = qumuloNightlyToken.bearer_token

    const own = await call(mock, 'GET', '/v1/users/1031/groups/', { bearer })
    const domain = await call(mock, 'GET', `/v1/users/${qumuloDomainUser.auth_id}/groups/`)

    expect(JSON.parse(own.text)).toMatchObject([{ id: '513' }, { id: '1030', gid: '' }])
    expect(JSON.parse(domain.text)).toEqual([])
  })
})
