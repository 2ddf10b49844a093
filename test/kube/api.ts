import type { Mock } from '../../mocks/index.ts'

/** A JSON body. */
export type Json = Record<string, unknown>

/** Requests to a mock in the words of the API; answers are parsed. */
export interface Api {
  get(path: string): Promise<Json>
  post(path: string, body: unknown): Promise<Json>
  put(path: string, body: unknown): Promise<Json>
  /** A merge patch. */
  patch(path: string, body: unknown): Promise<Json>
  remove(path: string, body?: unknown): Promise<Json>
  /** The names in a collection. */
  names(path: string): Promise<readonly unknown[]>
}

/** Makes requests to a mock short to write. */
export function apiOf(mock: Pick<Mock, 'fetch'>): Api {
  const send = async (method: string, path: string, body?: unknown): Promise<Json> => {
    const init = body === undefined ? {} : { body: JSON.stringify(body) }
    const type = method === 'PATCH' ? 'application/merge-patch+json' : 'application/json'
    const headers = { 'content-type': type }
    const answer = await mock.fetch(path, { method, headers, ...init })
    return (await answer.json()) as Json
  }
  return {
    get: (path) => send('GET', path),
    post: (path, body) => send('POST', path, body),
    put: (path, body) => send('PUT', path, body),
    patch: (path, body) => send('PATCH', path, body),
    remove: (path, body) => send('DELETE', path, body),
    async names(path) {
      const { items } = await send('GET', path)
      return (items as { metadata: { name: string } }[]).map(({ metadata }) => metadata.name)
    },
  }
}
