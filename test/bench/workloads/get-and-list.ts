import { cpuPerOperation } from '../harness/cpu.ts'
import { interleave, type Subject } from '../harness/interleave.ts'
import { startProcess, type BenchProcess } from '../harness/process.ts'
import { rowsOf, type Row } from '../harness/row.ts'
import type { Workload } from './workload.ts'

const PATH = '/apis/oauth.openshift.io/v1/oauthaccesstokens'
const TABLE = 'application/json;as=Table;g=meta.k8s.io;v=v1, application/json'

/** W2: one object of 10,000, another one each time. */
export const getOne: Workload = {
  id: 'W2',
  title: 'GET one of 10,000 objects over the Express server',
  run: (rounds) =>
    withServers(async ({ mock, anchor, load }) => {
      const names = await mock.server.call<string[]>('names')
      const paths = (round: number): string[] =>
        Array.from({ length: 2000 }, (_, n) => `${PATH}/${pick(names, round * 2000 + n * 7)}`)
      await prepare(load, { mock, anchor }, paths(0).slice(0, 50))
      const subject = (name: string, { server, url }: Served): Subject => ({
        name,
        sample: (round) =>
          cpuPerOperation(server, 2000, () => load.call('requests', { url, paths: paths(round) })),
      })
      const subjects = [subject('node:http, prepared', anchor), subject('GET one', mock)]
      return rowsOf('W2', 'µs', await interleave(subjects, rounds), { 'GET one': 1.8 })
    }),
}

/** W3: pages of 500 of 10,000, another page each time and a write between rounds. */
export const listPages: Workload = {
  id: 'W3',
  title: 'List 500 of 10,000 objects',
  run: async (rounds) => [
    ...(await listRows(rounds, 'list 500', { target: 2.2, query: () => 'limit=500' })),
    ...(await listRows(rounds, 'list 500 as a Table', {
      target: 5,
      accept: TABLE,
      query: () => 'limit=500',
    })),
    ...(await listRows(rounds, 'list 500 by label', {
      target: 3,
      query: (team) => `limit=500&labelSelector=team%3Dteam-${team}`,
    })),
  ],
}

interface Listing {
  readonly target: number
  readonly accept?: string
  readonly query: (team: number) => string
}

const PAGES = 10
const REQUESTS = 400

function listRows(rounds: number, name: string, listing: Listing): Promise<readonly Row[]> {
  const headers = listing.accept === undefined ? {} : { accept: listing.accept }
  return withServers(async ({ mock, anchor, load }) => {
    const paths = async (): Promise<string[]> => {
      const all: string[] = []
      for (let team = 0, next = ''; all.length < PAGES; team += 1) {
        const path = `${PATH}?${listing.query(team % 10)}${next && `&continue=${next}`}`
        all.push(path)
        const [body] = await load.call<Uint8Array[]>('fetch', {
          url: mock.url,
          paths: [path],
          headers,
        })
        next = listing.query(0).includes('label') ? '' : tokenIn(body)
      }
      return Array.from({ length: REQUESTS }, (_, n) => all[n % PAGES] ?? '')
    }
    await prepare(load, { mock, anchor }, (await paths()).slice(0, PAGES), headers)
    let chain: string[] = []
    const subject = (which: string, { server, url }: Served): Subject => ({
      name: which,
      sample: async () => {
        if (server === mock.server) {
          await mock.server.call('write')
          chain = await paths()
        }
        const requests = { url, paths: chain, headers }
        return cpuPerOperation(server, REQUESTS, () => load.call('requests', requests))
      },
    })
    chain = await paths()
    const subjects = [subject(`node:http, prepared (${name})`, anchor), subject(name, mock)]
    return rowsOf('W3', 'µs', await interleave(subjects, rounds), { [name]: listing.target })
  })
}

const tokenIn = (body: Uint8Array | undefined): string =>
  /"continue":"([^"]*)"/.exec(new TextDecoder().decode(body?.subarray(0, 1000)))?.[1] ?? ''

interface Served {
  readonly server: BenchProcess
  readonly url: string
}

interface Servers {
  readonly mock: Served
  readonly anchor: Served
  readonly load: BenchProcess
}

async function withServers<T>(act: (servers: Servers) => Promise<T>): Promise<T> {
  await using mock = startProcess('mock-server')
  await using anchor = startProcess('anchor-server')
  await using load = startProcess('load')
  return await act({
    mock: { server: mock, url: await mock.call('url') },
    anchor: { server: anchor, url: await anchor.call('url') },
    load,
  })
}

/** Verifies the mock's answers and gives the same bytes to the anchor. */
async function prepare(
  load: BenchProcess,
  { mock, anchor }: Pick<Servers, 'mock' | 'anchor'>,
  paths: readonly string[],
  headers: Readonly<Record<string, string>> = {},
): Promise<void> {
  const bodies = await load.call<Uint8Array[]>('fetch', { url: mock.url, paths, headers })
  for (const body of bodies) {
    const { kind, items, rows } = JSON.parse(new TextDecoder().decode(body)) as {
      readonly kind: string
      readonly items?: readonly unknown[]
      readonly rows?: readonly unknown[]
    }
    const listed = items ?? rows
    if (kind === 'Status' || (listed && listed.length !== 500)) {
      throw new Error(`not what was asked for: ${kind}, ${listed?.length} items`)
    }
  }
  await anchor.server.call('prepare', bodies)
}

const pick = (names: readonly string[], index: number): string => names[index % names.length] ?? ''
