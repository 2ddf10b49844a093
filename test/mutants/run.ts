/**
 * Proves that the checks can fail: plants each mutant in a mock of its own and demands that its checks
 * catch it, and that the same checks pass without it. `npm run mutants -- --only RE` tries those whose subject, name or
 * file matches.
 */
import { enableCompileCache } from 'node:module'
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { checksOf, type Mutant } from './mutant.ts'
import { mutants } from './mutants.ts'
import { misplaced } from './misplaced.ts'
import { row, summary, type Row } from './table.ts'
import { Thread } from './thread.ts'

/** More than there are cores: a mutant that silences a watch is waited for. */
const THREADS = availableParallelism() * 2

// Each thread loads the whole mock: what is compiled once need not be compiled for every mutant.
enableCompileCache()
const started = performance.now()
const { only } = parseArgs({ options: { only: { type: 'string', default: '' } } }).values
const chosen = Object.entries(mutants).flatMap(([subject, all]) =>
  all
    .filter(({ name, file }) => new RegExp(only).test(`${subject}: ${name} ${file}`))
    .map((mutant) => ({ subject, mutant })),
)
const broken = chosen.flatMap(({ mutant }) => misplaced(mutant))
if (broken.length > 0 || chosen.length === 0) {
  console.error(broken.join('\n') || `no mutant matches ${only}`)
  process.exit(1)
}
const sound = await soundness(chosen.map(({ mutant }) => mutant))
const rows: Row[] = []
const queue = chosen.values()
await Promise.all(
  Array.from({ length: THREADS }, async () => {
    const thread = new Thread()
    for (const { subject, mutant } of queue) {
      const verdict = await thread.tryOut({ mutant, by: checksOf(mutant) })
      rows.push({ subject, mutant, verdict })
      console.log(row({ subject, mutant, verdict }))
    }
    await thread.end()
  }),
)
console.log(summary(rows, sound, performance.now() - started))
process.exitCode = sound.length > 0 || rows.some(({ verdict }) => verdict.type !== 'killed') ? 1 : 0

/** What the checks find on the mock as it is: nothing, or they say nothing about a mutant. */
async function soundness(all: readonly Mutant[]): Promise<readonly string[]> {
  const thread = new Thread()
  const by = [...new Set(all.flatMap(checksOf))]
  const verdict = await thread.tryOut({ mutant: undefined, by })
  await thread.end()
  if (verdict.type === 'broken') return [verdict.message]
  if (verdict.type === 'killed') return []
  return verdict.outcomes
    .filter(({ ended }) => ended !== 'passed')
    .map(({ id, ended, message }) => `${ended} without a mutant: ${id}: ${message}`)
}
