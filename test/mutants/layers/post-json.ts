import type { Mock } from '../../../mocks/index.ts'

/** Posts JSON to a mock. */
export function postJson(
  mock: Pick<Mock, 'fetch'>,
  path: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return mock.fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
}
