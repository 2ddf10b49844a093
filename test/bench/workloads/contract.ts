import { startProcess } from '../harness/process.ts'
import { figureOf } from '../harness/statistics.ts'
import type { Workload } from './workload.ts'

/** W9: the whole contract, in a process that has run none of it before. */
export const contract: Workload = {
  id: 'W9',
  title: 'The whole contract suite against the own mock',
  run: async (rounds) => {
    const seconds: number[] = []
    let checks = 0
    for (let round = 0; round < Math.min(rounds, 3); round += 1) {
      await using child = startProcess('contract')
      const [count, spent] = await child.call<[number, number]>('whole')
      checks = count
      seconds.push(spent)
    }
    const figure = figureOf(seconds)
    return [{ workload: 'W9', what: `${checks} checks`, unit: 's', figure, target: { most: 5 } }]
  },
}
