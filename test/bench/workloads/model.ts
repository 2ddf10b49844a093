import { interleave } from '../harness/interleave.ts'
import { startProcess } from '../harness/process.ts'
import { rowsOf } from '../harness/row.ts'
import type { Workload } from './workload.ts'

const MOST: Readonly<Record<string, number>> = {
  'keyed find': 5,
  'keyed update': 20,
  'keyed delete': 20,
}

/** W12: records of the data model by their key. */
export const model: Workload = {
  id: 'W12',
  title: 'The data model: keyed find, update and delete at 100,000',
  run: async (rounds) => {
    await using child = startProcess('model')
    const subject = (name: string, command: string) => ({
      name,
      sample: () => child.call<number>(command),
    })
    const measured = await interleave(
      [
        subject('a Map, get and set', 'anchor'),
        subject('keyed find', 'find'),
        subject('keyed update', 'update'),
        subject('keyed delete', 'remove'),
      ],
      rounds,
    )
    return rowsOf('W12', 'µs', measured, {}).map((row) => {
      const most = MOST[row.what]
      return most === undefined ? row : { ...row, target: { most } }
    })
  },
}
