import type { Mock } from '../../mocks/index.ts'

/** An answer as a test looks at it. */
export interface Answered {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  readonly json: unknown
}

/** Sends a request to a mock, a body as JSON. */
export async function call(
  mock: Pick<Mock, 'fetch'>,
  method: string,
  path: string,
  given: {
    readonly body?: unknown
    readonly token?: string
    readonly headers?: Readonly<Record<string, string>>
  } = {},
): Promise<Answered> {
  const { body, token, headers = {} } = given
  const response = await mock.fetch(path, {
    method,
    headers: token === undefined ? headers : { ...headers, Authorization: `Bearer ${token}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  const json: unknown = text.startsWith('{') ? JSON.parse(text) : undefined
  return { status: response.status, headers: response.headers, text, json }
}
