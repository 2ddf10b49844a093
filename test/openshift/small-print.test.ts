import { expect, it } from 'vitest'
import { createMock, type Mock } from '../../mocks/index.ts'

const CLIENTS = '/apis/oauth.openshift.io/v1/oauthclients'

async function withClient(): Promise<Mock> {
  const mock = createMock()
  await send(mock, 'POST', CLIENTS, 'json', { metadata: { name: 'web' }, grantMethod: 'auto' })
  return mock
}

async function send(
  mock: Mock,
  method: string,
  path: string,
  type: string,
  body: object,
): Promise<Record<string, unknown>> {
  const answer = await mock.fetch(path, {
    method,
    headers: { 'Content-Type': `application/${type}` },
    body: JSON.stringify(body),
  })
  return answer.json()
}

it.each([
  ['strategic-merge-patch+json', `${CLIENTS}/web`],
  ['apply-patch+yaml', `${CLIENTS}/web?fieldManager=test`],
])('wraps integers that are too large for their type in a %s', async (type, path) => {
  const patched = await send(await withClient(), 'PATCH', path, type, {
    apiVersion: 'oauth.openshift.io/v1',
    kind: 'OAuthClient',
    accessTokenMaxAgeSeconds: 2 ** 33 + 7,
  })

  expect(patched).toMatchObject({ accessTokenMaxAgeSeconds: 7 })
})

it('finds the kind that a merge patch adds in another case', async () => {
  const mock = await withClient()
  const path = `${CLIENTS}/web`

  const { message } = await send(mock, 'PATCH', path, 'merge-patch+json', { KIND: 1 })

  expect(message).toMatch(
    /couldn't get version\/kind; json parse error: json: cannot unmarshal number into Go struct field \.kind of type string$/,
  )
})

it('shows a uid as JSON', async () => {
  const mock = await withClient()
  const path = `${CLIENTS}/web`

  const { message } = await send(mock, 'PATCH', path, 'strategic-merge-patch+json', {
    metadata: { uid: '\u0001<' },
  })

  expect(message).toContain(
    String.raw`metadata.uid: Invalid value: "\u0001\u003c": field is immutable`,
  )
})

it('looks at the terms of a field selector in their order as texts', async () => {
  const selector = encodeURIComponent('x in (a,b)')

  const answer = await createMock().fetch(`${CLIENTS}?fieldSelector=${selector}`)

  expect((await answer.json()).message).toMatch(/; can't understand 'b\)'$/)
})

it('shows keys of items that are no scalars', async () => {
  const mock = await withClient()
  const ownerReferences = [{ apiVersion: 'v1', kind: 'A', name: 'n', uid: { a: ['b'] } }]

  const { message } = await send(
    mock,
    'PATCH',
    `${CLIENTS}/web?fieldManager=m`,
    'apply-patch+yaml',
    {
      apiVersion: 'oauth.openshift.io/v1',
      kind: 'OAuthClient',
      metadata: { ownerReferences },
    },
  )

  expect(message).toContain('.metadata.ownerReferences[uid=a=["b"]].uid: expected string, got ')
})
