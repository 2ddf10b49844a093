import { interleave, type Subject } from '../harness/interleave.ts'
import { startProcess, type BenchProcess } from '../harness/process.ts'
import { rowsOf, single, type Row } from '../harness/row.ts'
import type { Workload } from './workload.ts'

const WATCHERS = 1000
const EVENTS = 200
const PATH = '/apis/oauth.openshift.io/v1/oauthaccesstokens?watch=1&timeoutSeconds=3600'

/** W5: every event goes to a thousand watchers; slow readers cost no memory. */
export const watchers: Workload = {
  id: 'W5',
  title: '1,000 watchers × 200 events',
  run: async (rounds) => [...(await deliveries(Math.min(rounds, 5))), ...(await slowReaders())],
}

async function deliveries(rounds: number): Promise<readonly Row[]> {
  await using mock = startProcess('mock-server')
  await using anchor = startProcess('anchor-server')
  const length = await mock.call<number>('write')
  await anchor.call('prepareFrame', length)
  const subjects: Subject[] = [
    { name: 'node:http, one write a tick', sample: () => perDelivery(anchor, '/watch') },
    {
      name: 'delivery',
      sample: async () => {
        const from = await mock.call<number>('revision')
        return perDelivery(mock, `${PATH}&resourceVersion=${from}`)
      },
    },
  ]
  return rowsOf('W5', 'µs', await interleave(subjects, rounds), { delivery: 1.3 })
}

/** CPU µs of the server for each event that each watcher got. */
export async function perDelivery(
  server: BenchProcess,
  path: string,
  count = WATCHERS,
): Promise<number> {
  await using load = startProcess('load')
  const url = await server.call<string>('url')
  await load.call('watch', { url, path, count })
  await until(async () => (await server.call<number>('openFeeds')) === count)
  const before = await server.call<number>('cpu')
  await server.call('events', EVENTS)
  await until(async () => {
    const [least, most] = await load.call<[number, number]>('lines')
    if (most > EVENTS) throw new Error(`a watcher got ${most} events`)
    return least === EVENTS
  })
  const spent = (await server.call<number>('cpu')) - before
  await load.call('hangUp')
  await until(async () => (await server.call<number>('openFeeds')) === 0)
  return spent / (count * EVENTS)
}

async function until(claim: () => Promise<boolean>): Promise<void> {
  const deadline = performance.now() + 60_000
  while (!(await claim())) {
    if (performance.now() > deadline) throw new Error('waited for a minute')
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

async function slowReaders(): Promise<readonly Row[]> {
  // Less than nothing is noise.
  const megabytes = Math.max(0, (await growthWith(100)) - (await growthWith(0))) / 1e6
  return [single('W5', '100 readers that never read, 10,000 events', [megabytes, 'MB'], 50)]
}

/** The bytes that a server grows by while 10,000 events wait for readers that never read. */
async function growthWith(count: number): Promise<number> {
  await using mock = startProcess('mock-server', ['--expose-gc'])
  await using load = startProcess('load')
  const [url, from] = [await mock.call<string>('url'), await mock.call<number>('revision')]
  const path = `${PATH}&resourceVersion=${from}`
  if (count > 0) await load.call('watch', { url, path, count, isSlow: true })
  const before = await mock.call<number>('memory')
  for (let events = 0; events < 10_000; events += EVENTS) await mock.call('events', EVENTS)
  return (await mock.call<number>('memory')) - before
}
