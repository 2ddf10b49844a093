import { http } from 'msw'
import { setupServer } from 'msw/node'
import { createMock } from 'tokamock'
import { crowded } from 'tokamock/fixtures'
import { handlers } from 'tokamock/msw'
import { answerCalls, cpu } from '../harness/commands.ts'
import { TOKENS } from './tokens.ts'

// GET of one object by fetch, in process and through MSW: CPU µs for each. What takes little is done more often, so that
// each sample has its share of collections.
const COUNT = 1000
const COUNT_IN_PROCESS = 5000
const BASE = 'https://api.cluster.test:6443'
const mock = createMock({ world: crowded(1000, 7), seed: 7 })
const names = Array.from(mock.store.at().scan('/openshift.io/oauth/accesstokens/'), ({ key }) =>
  key.slice(key.lastIndexOf('/') + 1),
)
const prepared = new Uint8Array(await (await mock.fetch(`${TOKENS}/${names[0]}`)).arrayBuffer())
const bare = (): Response =>
  new Response(prepared, { headers: { 'content-type': 'application/json' } })

/** CPU µs of a GET, of which the first ten are looked at: the objects that were asked for. */
async function perObject(act: (path: string) => Promise<Response>, count = COUNT): Promise<number> {
  for (const name of names.slice(0, 10)) {
    const { metadata } = (await (await act(`${TOKENS}/${name}`)).json()) as {
      readonly metadata: { readonly name: string }
    }
    if (metadata.name !== name) throw new Error(`${metadata.name} in place of ${name}`)
  }
  return perFetch(act, count)
}

async function perFetch(
  act: (path: string) => Promise<Response> | Response,
  count = COUNT,
): Promise<number> {
  const before = cpu()
  for (let done = 0; done < count; done += 1) {
    const answer = await act(`${TOKENS}/${names[done % names.length]}`)
    if (answer.status !== 200) throw new Error(`answered ${answer.status}`)
    await answer.arrayBuffer()
  }
  return (cpu() - before) / count
}

async function through(
  server: ReturnType<typeof setupServer>,
  measure = perObject,
): Promise<number> {
  server.listen()
  try {
    return await measure((path) => fetch(`${BASE}${path}`))
  } finally {
    server.close()
  }
}

answerCalls({
  bareResponse: () =>
    perFetch((path) => {
      void new Request(`${BASE}${path}`)
      return bare()
    }, COUNT_IN_PROCESS),
  mockFetch: () => perObject((path) => mock.fetch(path), COUNT_IN_PROCESS),
  bareHandler: () => through(setupServer(http.get(`${BASE}${TOKENS}/:name`, bare)), perFetch),
  perOperation: () => through(setupServer(...handlers(mock, { baseUrl: BASE }))),
  perApi: () => through(setupServer(...handlers(mock, { baseUrl: BASE, per: 'api' }))),
})
