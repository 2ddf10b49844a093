import { interleave } from '../harness/interleave.ts'
import { startProcess } from '../harness/process.ts'
import { rowsOf, type Row } from '../harness/row.ts'
import type { Workload } from './workload.ts'

/** W10: what `mock.fetch` adds to a bare Response, and what MSW's way in adds to both. */
export const fetching: Workload = {
  id: 'W10',
  title: 'mock.fetch, and fetch through MSW',
  run: async (rounds) => {
    await using child = startProcess('fetching')
    const sampleOf = (command: string) => () => child.call<number>(command)
    const inProcess = await interleave(
      [
        { name: 'a bare Response', sample: sampleOf('bareResponse') },
        { name: 'mock.fetch', sample: sampleOf('mockFetch') },
      ],
      rounds,
    )
    const both = async (): Promise<number> =>
      (await child.call<number>('mockFetch')) + (await child.call<number>('bareHandler'))
    const throughMsw = await interleave(
      [
        { name: 'mock.fetch + a bare MSW handler', sample: both },
        { name: 'through MSW, a handler an operation', sample: sampleOf('perOperation') },
        { name: 'through MSW, one handler', sample: sampleOf('perApi') },
      ],
      rounds,
    )
    const rows: Row[] = []
    rows.push(...rowsOf('W10', 'µs', inProcess, { 'mock.fetch': 2.5 }))
    rows.push(
      ...rowsOf('W10', 'µs', throughMsw, {
        'through MSW, a handler an operation': 1.3,
        'through MSW, one handler': 1.3,
      }),
    )
    return rows
  },
}
