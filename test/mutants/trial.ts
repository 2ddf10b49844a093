/**
 * A thread that tries mutants one after the other: for each it loads the mock anew and runs the checks that must catch
 * the mutant.
 */
import { enableCompileCache } from 'node:module'
import { parentPort } from 'node:worker_threads'
import type { Mutant } from './mutant.ts'
import type * as Outcomes from './outcomes.ts'
import { importPlanted } from './plant.ts'

/** What is tried: a mutant, or the mock as it is, and checks by id. */
export interface Trial {
  readonly mutant: Mutant | undefined
  readonly by: readonly string[]
}

/** How a trial ended. */
export type Verdict =
  | { readonly type: 'killed'; readonly by: string }
  | { readonly type: 'survived'; readonly outcomes: readonly Outcomes.CheckOutcome[] }
  | { readonly type: 'broken'; readonly message: string }

enableCompileCache()
parentPort?.on('message', async (trial: Trial) => {
  const verdict = await verdictOn(trial).catch((error: Error): Verdict => ({
    type: 'broken',
    message: error.message,
  }))
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port of a thread has none
  parentPort?.postMessage(verdict)
})

async function verdictOn({ mutant, by }: Trial): Promise<Verdict> {
  const { module, plot } = await importPlanted('test/mutants/outcomes.ts', mutant)
  const outcomes = await (module as typeof Outcomes).outcomesOf(by)
  if (mutant && !plot.isPlanted) {
    return { type: 'broken', message: `${mutant.file} was never loaded` }
  }
  const killer = mutant && outcomes.find(({ ended }) => ended === 'caught')
  return killer ? { type: 'killed', by: killer.id } : { type: 'survived', outcomes }
}
