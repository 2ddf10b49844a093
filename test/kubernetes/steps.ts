import { createMock, type ManualClock, type Mock, type MockOptions } from '../../mocks/index.ts'

/** A mock with the service account team/builder, and a clock that is moved by hand. */
export async function cluster(
  options: Pick<MockOptions, 'seed' | 'auth' | 'grants'> = {},
): Promise<Mock<ManualClock>> {
  const account = { apiVersion: 'v1', kind: 'ServiceAccount' } as const
  return createMock({
    ...options,
    clock: 'manual',
    world: {
      name: 'a team',
      objects: [
        { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'team' } },
        { ...account, metadata: { name: 'builder', namespace: 'team' } },
      ],
    },
  })
}

/** Sends JSON and gives back the answer. */
export async function post(
  mock: Mock<ManualClock>,
  path: string,
  body: object,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return mock.fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
}

/** A token of team/builder. */
export async function accountToken(mock: Mock<ManualClock>, spec: object = {}): Promise<string> {
  const path = '/api/v1/namespaces/team/serviceaccounts/builder/token'
  const answer = await (await post(mock, path, { spec })).json()
  return String(answer.status.token)
}

/** The status of a review of a token. */
export async function review(
  mock: Mock<ManualClock>,
  token: string,
  audiences?: readonly string[],
): Promise<Record<string, unknown>> {
  const path = '/apis/authentication.k8s.io/v1/tokenreviews'
  const answer = await (await post(mock, path, { spec: { token, audiences } })).json()
  return answer.status
}

/** Who the mock takes a bearer for: the name, or the HTTP status of the refusal. */
export async function whoIs(mock: Mock<ManualClock>, bearer?: string): Promise<string | number> {
  const path = '/apis/authentication.k8s.io/v1/selfsubjectreviews'
  const headers = bearer === undefined ? {} : { Authorization: `Bearer ${bearer}` }
  const answer = await post(mock, path, {}, headers)
  if (answer.status !== 201) return answer.status
  return (await answer.json()).status.userInfo.username
}
