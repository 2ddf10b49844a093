import { describe, expect, it } from 'vitest'
import { createMock } from '../../mocks/index.ts'
import { withCors } from '../../src/adapters/cors.ts'
import { listen } from '../../src/adapters/node/index.ts'

const CLIENTS = '/apis/oauth.openshift.io/v1/oauthclients'
const PAGE = 'http://localhost:5173'

async function serving(allowed: string) {
  const mock = createMock()
  const server = await listen(withCors(mock, allowed))
  return {
    ask: (init: RequestInit = {}) =>
      fetch(server.url + CLIENTS, { headers: { Origin: PAGE }, ...init }),
    async [Symbol.asyncDispose]() {
      await server.close()
      mock.close()
    },
  }
}

describe('withCors', () => {
  it('lets pages of the origin read the answers', async () => {
    await using server = await serving(PAGE)
    const answer = await server.ask()

    expect(answer.status).toBe(200)
    expect(answer.headers.get('access-control-allow-origin')).toBe(PAGE)
    expect(answer.headers.get('access-control-allow-credentials')).toBe('true')
  })

  it('answers what browsers ask beforehand', async () => {
    await using server = await serving('*')
    const answer = await server.ask({ method: 'OPTIONS' })

    expect(answer.status).toBe(204)
    expect(answer.headers.get('access-control-allow-methods')).toContain('PATCH')
    expect(answer.headers.get('access-control-allow-headers')).toContain('Authorization')
  })

  it('says nothing to other pages, and to programs', async () => {
    await using server = await serving('http://localhost:1')

    expect((await server.ask()).headers.has('access-control-allow-origin')).toBe(false)
    const program = await server.ask({ headers: {} })
    expect(program.headers.has('access-control-allow-origin')).toBe(false)
  })
})
