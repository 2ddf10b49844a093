import { cpuPerOperation } from '../harness/cpu.ts'
import { interleave, type Subject } from '../harness/interleave.ts'
import { startProcess, type BenchProcess } from '../harness/process.ts'
import { rowsOf, type Row } from '../harness/row.ts'
import { perDelivery } from './watchers.ts'
import type { Workload } from './workload.ts'

const PATH = '/apis/oauth.openshift.io/v1/oauthaccesstokens'

/** How cost grows: a page with the world around it, a delivery with the number of watchers. */
export const scale: Workload = {
  id: 'scale',
  title: 'How cost grows with objects and watchers',
  run: async (rounds) => [...(await pages(rounds)), ...(await deliveries(Math.min(rounds, 5)))],
}

// The second page: one that begins in the midst and tells how many remain.
async function pages(rounds: number): Promise<readonly Row[]> {
  await using stack = new AsyncDisposableStack()
  const load = stack.use(startProcess('load'))
  const subjects: Subject[] = []
  for (const size of [1000, 10_000, 100_000]) {
    const env = { BENCH_OBJECTS: String(size) }
    const mock = stack.use(startProcess('mock-server', [], env))
    const url = await mock.call<string>('url')
    const name = `page of 100 of ${size.toLocaleString('en')}`
    subjects.push({ name, sample: () => perPage(mock, load, url) })
  }
  return rowsOf('scale', 'µs', await interleave(subjects, rounds), {})
}

async function perPage(mock: BenchProcess, load: BenchProcess, url: string): Promise<number> {
  await mock.call('write')
  const [first] = await load.call<Uint8Array[]>('fetch', { url, paths: [`${PATH}?limit=100`] })
  const text = new TextDecoder().decode(first)
  const { metadata, items } = JSON.parse(text) as {
    readonly metadata: { readonly continue: string }
    readonly items: readonly unknown[]
  }
  if (items.length !== 100) throw new Error(`${items.length} items`)
  const paths = Array.from({ length: 400 }, () => `${PATH}?limit=100&continue=${metadata.continue}`)
  return await cpuPerOperation(mock, paths.length, () => load.call('requests', { url, paths }))
}

async function deliveries(rounds: number): Promise<readonly Row[]> {
  await using mock = startProcess('mock-server')
  const subjects = [10, 100, 1000].map((count) => ({
    name: `delivery to ${count.toLocaleString('en')} watchers`,
    sample: async () => {
      const from = await mock.call<number>('revision')
      return perDelivery(mock, `${PATH}?watch=1&resourceVersion=${from}`, count)
    },
  }))
  return rowsOf('scale', 'µs', await interleave(subjects, rounds), {})
}
