import type { Run } from './tree-walk.ts'

/** What was taken of runs up to a limit. */
export interface Taken<V> {
  readonly runs: readonly Run<V>[]
  /** The value to go on behind, when there is more. */
  readonly last: V | undefined
}

/** Takes the places of a run that are wanted, in order. */
export type Picker<V> = (run: Run<V>, take: (at: number) => void) => void

/** Takes values as they come, up to a limit. */
export function takeRuns<V>(all: Iterable<Run<V>>, limit: number): Taken<V> {
  const runs: Run<V>[] = []
  let room = limit
  for (const run of all) {
    const { values, from, to } = run
    const end = Math.min(to, from + room)
    if (end === to) runs.push(run)
    else if (end > from) runs.push({ values, from, to: end })
    if (end < to) return { runs, last: lastOf(runs) }
    room -= end - from
  }
  return { runs, last: undefined }
}

/** Takes the values that are picked, up to a limit. There is more when anything lies behind the last, picked or not. */
export function pickRuns<V>(all: Iterable<Run<V>>, limit: number, pick: Picker<V>): Taken<V> {
  const runs: { values: readonly V[]; from: number; to: number }[] = []
  let open = runs[0]
  let values: readonly V[] = []
  let room = limit
  const take = (at: number): void => {
    if (room === 0) return
    room -= 1
    if (open?.values === values && open.to === at) open.to += 1
    else runs.push((open = { values, from: at, to: at + 1 }))
  }
  for (const run of all) {
    if (room === 0) return { runs, last: lastOf(runs) }
    values = run.values
    pick(run, take)
    if (room === 0 && open && open.to < run.to) return { runs, last: lastOf(runs) }
  }
  return { runs, last: undefined }
}

/** Picks by a condition. */
export const pickerOf =
  <V>(condition: (value: V) => boolean): Picker<V> =>
  ({ values, from, to }, take) => {
    for (const [index, value] of values.slice(from, to).entries()) {
      if (condition(value)) take(from + index)
    }
  }

/** The values of runs, one behind the other. */
export const valuesIn = <V>(runs: readonly Run<V>[]): readonly V[] =>
  runs.flatMap(({ values, from, to }) => values.slice(from, to))

function lastOf<V>(runs: readonly Run<V>[]): V | undefined {
  const run = runs.at(-1)
  return run?.values[run.to - 1]
}
