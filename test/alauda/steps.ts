import type { AccessToken } from '../../contracts/types/alauda.ts'
import { createMock, type ManualClock, type Mock, type MockOptions } from '../../mocks/index.ts'

/** Where the objects that tell of tokens are. */
export const INFOS = '/apis/auth.alauda.io/v1/namespaces/cpaas-system/accesstokeninfoes'

/** A mock with a clock that is moved by hand. */
export const platform = (options: Pick<MockOptions, 'auth'> = {}): Mock<ManualClock> =>
  createMock({ ...options, clock: 'manual' })

/** Asks for a token. */
export const ask = (
  mock: Mock<ManualClock>,
  body: object | string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> =>
  mock.fetch('/auth/v1/accesstoken', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })

/** A token of the administrator's. */
export async function token(mock: Mock<ManualClock>, body: object = {}): Promise<AccessToken> {
  const answer = await ask(mock, { description: 'ci', ...body })
  return (await answer.json()) as AccessToken
}

/** Who the mock takes the holder of a token for: the name, or the HTTP status of the refusal. */
export async function whoIs(mock: Mock<ManualClock>, bearer: string): Promise<string | number> {
  const answer = await mock.fetch('/apis/authentication.k8s.io/v1/selfsubjectreviews', {
    method: 'POST',
    headers: { Authorization: `Bearer ${bearer}`, 'Content-Type': 'application/json' },
    body: '{}',
  })
  if (answer.status !== 201) return answer.status
  return (await answer.json()).status.userInfo.username
}
