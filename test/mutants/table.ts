import type { Mutant } from './mutant.ts'
import type { Verdict } from './trial.ts'
import { checksOf } from './mutant.ts'

/** A mutant and what became of it. */
export interface Row {
  readonly subject: string
  readonly mutant: Mutant
  readonly verdict: Verdict
}

/** One line of the table: what became of the mutant, what is wrong in it, who caught it. */
export function row({ subject, mutant, verdict }: Row): string {
  const killer = verdict.type === 'killed' ? verdict.by : `! ${checksOf(mutant).join(', ')}`
  return [verdict.type.padEnd(8), subject.padEnd(10), mutant.name.padEnd(58), killer].join('  ')
}

/** What stands below the table: each mutant that was not killed with its reason, counts by subject, the sum. */
export function summary(
  rows: readonly Row[],
  sound: readonly string[],
  milliseconds: number,
): string {
  const alive = rows.filter(({ verdict }) => verdict.type !== 'killed')
  const subjects = Map.groupBy(rows, ({ subject }) => subject)
  const counts = [...subjects].map(([subject, all]) => {
    const killed = all.filter(({ verdict }) => verdict.type === 'killed')
    return `${subject} ${killed.length}/${all.length}`
  })
  const killers = new Set(
    rows.flatMap(({ verdict }) => (verdict.type === 'killed' ? verdict.by : [])),
  )
  return [
    '',
    ...sound,
    ...alive.map(reason),
    counts.join(', '),
    `${rows.length - alive.length} of ${rows.length} mutants killed by ${killers.size} checks in ${(milliseconds / 1000).toFixed(1)} s`,
  ].join('\n')
}

function reason({ mutant, verdict }: Row): string {
  const why =
    verdict.type === 'broken' ? verdict.message : `by none of ${checksOf(mutant).join(', ')}`
  return `${verdict.type}: ${mutant.name} (${mutant.file}): ${why}`
}
