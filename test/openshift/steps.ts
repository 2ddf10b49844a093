import { createMock, type ManualClock, type Mock, type MockOptions } from '../../mocks/index.ts'
import { tokenNameOf } from '../../mocks/openshift/tokens/token-name.ts'

/** Alice's secret: what she sends. */
export const SECRET = 'sha256~alice-0123456789-0123456789-0123456789'
const UID = '0c4a7c3e-27a5-4c57-9d6c-7e6c8f0d6f11'

/** A mock with the user alice, who is in two groups, a client, and a token of hers. */
export async function cluster(
  token: Readonly<Record<string, unknown>> = {},
  options: Pick<MockOptions, 'auth' | 'grants'> & { readonly client?: object } = {},
): Promise<Mock<ManualClock>> {
  const { client, ...rest } = options
  const oauth = { apiVersion: 'oauth.openshift.io/v1' } as const
  const user = { apiVersion: 'user.openshift.io/v1' } as const
  return createMock({
    ...rest,
    clock: 'manual',
    world: {
      name: 'alice',
      objects: [
        { ...user, kind: 'User', metadata: { name: 'alice', uid: UID }, fullName: 'Alice A.' },
        { ...user, kind: 'Group', metadata: { name: 'devs' }, users: ['bob', 'alice'] },
        { ...user, kind: 'Group', metadata: { name: 'aops' }, users: ['alice'] },
        { ...user, kind: 'Group', metadata: { name: 'others' }, users: ['bob'] },
        {
          ...oauth,
          kind: 'OAuthClient',
          metadata: { name: 'web' },
          grantMethod: 'auto',
          ...client,
        },
        {
          ...oauth,
          kind: 'OAuthAccessToken',
          metadata: { name: await tokenNameOf(SECRET) },
          clientName: 'web',
          userName: 'alice',
          userUID: UID,
          scopes: ['user:full'],
          redirectURI: 'https://web.example.com',
          ...token,
        },
      ],
    },
  })
}

/** The status of the OAuth API server's review of a token. */
export async function review(
  mock: Mock<ManualClock>,
  token: string,
  spec: object = {},
): Promise<Record<string, unknown>> {
  const answer = await mock.fetch('/apis/oauth.openshift.io/v1/tokenreviews', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ spec: { token, ...spec } }),
  })
  return (await answer.json()).status
}

/** Sends a request as the holder of a secret. */
export const asHolder = (
  mock: Mock<ManualClock>,
  path: string,
  init: { readonly method?: string; readonly body?: string } = {},
): Promise<Response> =>
  mock.fetch(path, {
    ...init,
    headers: { Authorization: `Bearer ${SECRET}`, 'Content-Type': 'application/json' },
  })
