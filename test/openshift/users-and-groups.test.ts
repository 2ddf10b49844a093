import { describe, expect, it } from 'vitest'
import { createMock, type Mock } from '../../mocks/index.ts'

const API = '/apis/user.openshift.io/v1'

async function post(mock: Mock, plural: string, body: object): Promise<Record<string, unknown>> {
  const answer = await mock.fetch(`${API}/${plural}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
  return answer.json()
}

describe('a user', () => {
  it.each([
    ['a', 'must be in the format <providerName>:<providerUserName>'],
    ['a:x:c', 'must be in the format <providerName>:<providerUserName>'],
    [
      ':b64:',
      'must be in the format <providerName>:<providerUserName> with a non-empty providerName',
    ],
    [
      'a:b64:',
      'must be in the format <providerName>:<providerUserName> with a non-empty providerUserName',
    ],
    ['a/b:c%', "may not contain '/', may not contain '%'"],
  ])('has no identity %s', async (identity, why) => {
    const status = await post(createMock(), 'users', {
      metadata: { name: 'alice' },
      identities: ['idp:alice', 'idp:b64:YQ', identity],
    })

    expect(status['message']).toBe(
      `User.user.openshift.io "alice" is invalid: identities[2]: Invalid value: "${identity}": ${why}`,
    )
  })

  it('is told every reason against a name', async () => {
    const status = await post(createMock(), 'users', { metadata: { name: 'a/%' } })

    expect(status['message']).toBe(
      `User.user.openshift.io "a/%" is invalid: [metadata.name: Invalid value: "a/%": may not contain '/', metadata.name: Invalid value: "a/%": may not contain '%']`,
    )
  })

  it('that could not be stored is refused when it is read', async () => {
    const mock = createMock()

    const refused = await mock.fetch(`${API}/users/a:b`)
    const missing = await mock.fetch(`${API}/users/kube:admin`)

    expect(refused.status).toBe(422)
    expect((await refused.json()).message).toBe(
      'User.user.openshift.io "a:b" is invalid: metadata.name: Invalid value: "a:b": usernames that contain ":" must begin with "b64:"',
    )
    expect(missing.status).toBe(404)
  })

  it('gets the name that was to be completed as it is', async () => {
    const mock = createMock()

    const made = await post(mock, 'users', { metadata: { generateName: 'gen-' } })

    expect(made).toMatchObject({ metadata: { name: 'gen-' } })
  })
})

describe('a group', () => {
  it('has no colon in its name', async () => {
    const status = await post(createMock(), 'groups', { metadata: { name: 'b64:x' } })

    expect(status['message']).toBe(
      'Group.user.openshift.io "b64:x" is invalid: metadata.name: Invalid value: "b64:x": may not contain ":"',
    )
  })

  it('names users by their rules, under the singular', async () => {
    const status = await post(createMock(), 'groups', {
      metadata: { name: 'devs' },
      users: ['ok', '', '~'],
    })

    expect(status['message']).toBe(
      'Group.user.openshift.io "devs" is invalid: [user[1]: Invalid value: "": may not be empty, user[2]: Invalid value: "~": may not equal "~"]',
    )
  })

  it('is told the Go type of its users', async () => {
    const whole = await post(createMock(), 'groups', { users: 1 })
    const one = await post(createMock(), 'groups', { users: [1] })

    expect(whole['message']).toContain('Go struct field Group.users of type v1.OptionalNames')
    expect(one['message']).toContain('Go struct field Group.users of type string')
  })
})

describe('a prefix of a name', () => {
  it('is looked at as it is where the rule knows no dashes', async () => {
    const mock = createMock()
    const generateName = `sha256~${'a'.repeat(24)}-`

    const answer = await mock.fetch('/apis/oauth.openshift.io/v1/oauthaccesstokens', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ metadata: { generateName } }),
    })
    const { message } = await answer.json()

    expect(message).not.toContain('generateName')
  })
})

describe('users/~ at a version', () => {
  it('fails unexpectedly where the user could be stored', async () => {
    const { status, message } = await askAs('alice')

    expect(status).toBe(500)
    expect(message).toMatch(
      /^Internal error occurred: Timeout: Too large resource version: 99999999, /,
    )
  })

  it('never asks for one that could not', async () => {
    expect(await askAs('system:alice')).toEqual({ status: 200, message: undefined })
  })
})

it('describes the columns of users and groups', async () => {
  const mock = createMock()
  const headers = { Accept: 'application/json;as=Table;g=meta.k8s.io;v=v1' }

  const tables = await Promise.all(
    ['users', 'groups'].map((plural) => mock.fetch(`${API}/${plural}`, { headers })),
  )
  const described = (await Promise.all(tables.map((answer) => answer.json()))).map((table) =>
    table.columnDefinitions.map(({ description }: { description: string }) =>
      description.split(' ', 3).join(' '),
    ),
  )

  expect(described).toEqual([
    ['Name must be', 'UID is the', 'fullName is the', 'identities are the'],
    ['Name must be', 'users is the'],
  ])
})

async function askAs(name: string): Promise<{ status: number; message: string }> {
  const answer = await createMock({ clock: 'manual' }).fetch(
    `${API}/users/~?resourceVersion=99999999`,
    { headers: { 'Impersonate-User': name } },
  )
  return { status: answer.status, message: (await answer.json()).message }
}

it('tells of a time before all types, since it ends the decoding', async () => {
  const status = await post(createMock(), 'users', {
    fullName: 1,
    metadata: { name: [], creationTimestamp: 'x', managedFields: [{ time: {} }] },
  })

  expect(status['message']).toMatch(/: parsing time "x" as /)
})
