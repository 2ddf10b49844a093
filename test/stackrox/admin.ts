import type { Mock } from '../../mocks/index.ts'

/** The credentials of the administrator, unless a mock is told others. */
export const ADMIN = { Authorization: `Basic ${btoa('admin:letmein')}` }

/** Has a token issued by the administrator, of these roles. */
export async function issued(
  mock: Pick<Mock, 'fetch'>,
  roles: readonly string[],
  members: object = {},
): Promise<{ readonly token: string; readonly id: string }> {
  const response = await mock.fetch('/v1/apitokens/generate', {
    method: 'POST',
    headers: ADMIN,
    body: JSON.stringify({ name: 'test', roles, ...members }),
  })
  const { token, metadata } = await response.json()
  return { token, id: metadata.id }
}

/** Has a token issued for everything. */
export const adminToken = async (mock: Pick<Mock, 'fetch'>): Promise<string> =>
  (await issued(mock, ['Admin'])).token
