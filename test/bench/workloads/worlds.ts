import { interleave } from '../harness/interleave.ts'
import { startProcess } from '../harness/process.ts'
import { rowsOf, single, type Row } from '../harness/row.ts'
import type { Workload } from './workload.ts'

/** W6: 100,000 objects by pages of 500, with writers active. */
export const paging: Workload = {
  id: 'W6',
  title: 'Page 100,000 objects by 500 with writers active',
  run: async (rounds) => {
    await using child = startProcess('paging')
    const subjects = ['anchor', 'page'].map((command) => ({
      name: command === 'page' ? '200 pages, exact' : 'one JSON.stringify of all',
      sample: () => child.call<number>(command),
    }))
    const measured = await interleave(subjects, Math.min(rounds, 5))
    return rowsOf('W6', 's', measured, {}).map((row, index) =>
      index === 0 ? row : { ...row, target: { most: 1 } },
    )
  },
}

/** W7: what objects and watchers take. */
export const memory: Workload = {
  id: 'W7',
  title: 'Memory of 10,000 objects and of an idle watcher',
  run: async () => {
    await using child = startProcess('memory', ['--expose-gc'])
    const [held, encoded] = await child.call<[number, number]>('objects')
    const watcher = await child.call<number>('watchers')
    return [
      single('W7', 'their encoded JSON', [encoded, 'MB']),
      single('W7', '10,000 objects of 900 bytes', [held, 'MB'], 20),
      single('W7', 'idle watcher', [watcher, 'KB'], 20),
    ]
  },
}

/** W8: worlds are saved, restored and forked. */
export const worlds: Workload = {
  id: 'W8',
  title: 'Snapshot, restore, reset and fork of a world of 10,000 objects, model attached',
  run: async (rounds) => {
    await using child = startProcess('worlds')
    const subjects = ['snapshot', 'restore', 'reset', 'fork'].map((name) => ({
      name,
      sample: () => child.call<number>(name),
    }))
    const measured = await interleave(subjects, rounds * 3)
    return measured.map(({ name, figure }): Row => {
      return { workload: 'W8', what: name, unit: 'ms', figure, target: { most: 1 } }
    })
  },
}
