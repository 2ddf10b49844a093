import { createMock, type MockOptions } from '../../../../mocks/index.ts'
import { listen, type ListenOptions } from '../../../../src/adapters/node/index.ts'

export const CLIENTS = '/apis/oauth.openshift.io/v1/oauthclients'
export const WATCH = `${CLIENTS}?watch=true`

/** A mock on a port, with a clock that is set by hand. */
export async function cluster(options: MockOptions<'manual'> = {}, listening: ListenOptions = {}) {
  const mock = createMock({ clock: 'manual', ...options })
  const server = await listen(mock, listening)
  return {
    mock,
    server,
    at: (path: string) => ({ url: `${server.url}${path}`, caPem: server.caPem }),
    async add(name: string): Promise<void> {
      const made = await mock.fetch(CLIENTS, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${mock.adminToken}`,
        },
        body: JSON.stringify({ metadata: { name }, grantMethod: 'auto' }),
      })
      if (made.status !== 201) throw new Error(await made.text())
    },
    async [Symbol.asyncDispose]() {
      await server.close()
      mock.close()
    },
  }
}
