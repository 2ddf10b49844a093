import { interleave, type Subject } from '../harness/interleave.ts'
import { startProcess } from '../harness/process.ts'
import { rowsOf } from '../harness/row.ts'
import type { Workload } from './workload.ts'

const PATCHES = [
  { name: 'merge patch', type: 'application/merge-patch+json', target: 12 },
  { name: 'apply', type: 'application/apply-patch+yaml', target: 25 },
]

/** A write takes so many ways that the engine goes on compiling for some ten thousand of each sort. */
const WARM_UP = 8

/** W4: writes, validated and with managed fields, beside parsing and encoding the same body. */
export const writes: Workload = {
  id: 'W4',
  title: 'Create, merge patch and apply',
  run: async (rounds) => {
    await using child = startProcess('writes')
    const call = (name: string, command: string, argument?: string): Subject => ({
      name,
      sample: () => child.call<number>(command, argument),
    })
    const subjects = [call('JSON.parse + JSON.stringify', 'anchor'), call('create', 'create')]
    const targets: Record<string, number> = { create: 10 }
    await child.call('create')
    for (const { name, type, target } of PATCHES) {
      // What is not there yet is left out.
      if ((await child.call<number>('tries', type)) >= 405) continue
      subjects.push(call(name, 'patch', type))
      targets[name] = target
    }
    return rowsOf('W4', 'µs', await interleave(subjects, rounds, WARM_UP), targets)
  },
}
