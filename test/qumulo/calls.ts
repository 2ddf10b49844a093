import type { Mock } from '../../mocks/index.ts'

/** An answer as a test looks at it. */
export interface Answered {
  readonly status: number
  readonly text: string
  readonly json: unknown
}

/** Sends a request to a mock, a body as JSON. */
export async function call(
  mock: Pick<Mock, 'fetch'>,
  method: string,
  path: string,
  given: { readonly body?: unknown; readonly bearer?: string } = {},
): Promise<Answered> {
  const { body, bearer } = given
  const response = await mock.fetch(path, {
    method,
    headers: bearer === undefined ? {} : { Authorization: `Bearer ${bearer}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  return {
    status: response.status,
    text,
    json: text.startsWith('{') ? JSON.parse(text) : undefined,
  }
}
