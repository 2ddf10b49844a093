import { describe, expect, it } from 'vitest'
import { DEFAULT_ROLES } from '../../mocks/stackrox/access/roles.ts'
import { createMock } from '../../mocks/index.ts'
import { dataModel } from '../../mocks/model.ts'
import { issued } from './admin.ts'
import { call } from './calls.ts'

const GENERATE = '/v1/apitokens/generate'
const ROLES = `${GENERATE}/allowed-roles`
const PAST = '2020-01-01T00:00:00Z'

const denied = (resource: string, wanted: string): string =>
  `\t* resource=${resource}, access scope="Unrestricted": requested access is ${wanted}, when user access is NO_ACCESS\n`

describe('the roles of a Central', () => {
  it('are those of a default install', async () => {
    const mock = createMock()

    expect(await call(mock, 'GET', ROLES)).toMatchObject({
      json: {
        roleNames: [
          'Admin',
          'Analyst',
          'Configuration Controller',
          'Continuous Integration',
          'Network Graph Viewer',
          'Sensor Creator',
          'Vulnerability Management Approver',
          'Vulnerability Management Requester',
          'Vulnerability Report Creator',
        ],
      },
    })
    const { token } = await issued(mock, ['Analyst'])
    expect((await call(mock, 'GET', ROLES, { token })).json).toEqual({
      roleNames: ['Analyst', 'Network Graph Viewer'],
    })
  })

  it('cannot be given by those who have them not, which is told before a time that has passed', async () => {
    const mock = createMock({ world: 'typical' })
    const { token } = await issued(mock, ['Token Manager'])
    const body = { name: 'more', roles: ['Continuous Integration'], expiration: PAST }

    const refused = await call(mock, 'POST', GENERATE, { token, body })
    const past = await call(mock, 'POST', GENERATE, {
      token,
      body: { ...body, roles: ['Token Manager'] },
    })

    expect(refused.status).toBe(403)
    expect(refused.json).toMatchObject({
      code: 7,
      message: `not authorized: 2 errors occurred:\n${denied('Detection', 'READ_ACCESS')}${denied('Image', 'READ_WRITE_ACCESS')}\n`,
    })
    expect(past.json).toMatchObject({ message: 'Expiration date cannot be in the past' })
  })

  it('count as they are when a token is used: a token whose roles are gone is nobody', async () => {
    const mock = createMock({ world: 'typical' })
    const { token } = await issued(mock, ['Token Manager', 'None'])
    const list = () => call(mock, 'GET', '/v1/apitokens', { token })

    expect((await list()).status).toBe(200)
    dataModel(mock).stackroxRole.delete({ where: { name: { equals: 'Token Manager' } } })

    expect((await list()).json).toMatchObject({
      code: 16,
      message:
        'access for this user is not authorized: no valid role, please contact your system administrator',
    })
  })

  it('count together', async () => {
    const mock = createMock()
    const { token } = await issued(mock, ['Continuous Integration', 'Vulnerability Report Creator'])

    expect((await call(mock, 'GET', '/v1/apitokens', { token })).status).toBe(200)
    expect((await call(mock, 'GET', ROLES, { token })).status).toBe(403)
  })

  it('of a narrow scope do not reach beyond it', async () => {
    const mock = createMock({ world: 'typical' })
    const { token } = await issued(mock, ['Token Manager', 'Developer'])
    const give = (roles: readonly string[]) =>
      call(mock, 'POST', GENERATE, { token, body: { name: 'x', roles } })

    expect((await give(['Developer'])).status).toBe(200)
    expect((await give(['Network Graph Viewer'])).text).toContain(
      String.raw`resource=Deployment, access scope=\"Unrestricted\": requested access is READ_ACCESS, when user access is NO_ACCESS`,
    )
  })

  it('have names in byte order', () => {
    const names = DEFAULT_ROLES.map(({ name }) => name)

    expect(names).toEqual(names.toSorted())
  })
})
