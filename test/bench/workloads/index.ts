import { contract } from './contract.ts'
import { fetching } from './fetching.ts'
import { getOne, listPages } from './get-and-list.ts'
import { model } from './model.ts'
import { scale } from './scale.ts'
import { importing, starts } from './starts.ts'
import { watchers } from './watchers.ts'
import type { Workload } from './workload.ts'
import { memory, paging, worlds } from './worlds.ts'
import { writes } from './writes.ts'

/** All workloads, in the order of the table. */
export const workloads: readonly Workload[] = [
  starts,
  getOne,
  listPages,
  writes,
  watchers,
  paging,
  memory,
  worlds,
  contract,
  fetching,
  importing,
  model,
  scale,
]
