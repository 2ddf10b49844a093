/**
 * One trial, in a thread of its own: loads the mock with one mutant in it and runs the checks that must catch it.
 */
import { readFileSync } from 'node:fs'
import { enableCompileCache, registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'
import { parentPort, workerData } from 'node:worker_threads'
import { mutate, type Mutant } from './mutant.ts'
import type { CheckOutcome } from './outcomes.ts'

/** How a trial ended. */
export type Verdict =
  | { readonly type: 'killed'; readonly by: string }
  | { readonly type: 'survived'; readonly outcomes: readonly CheckOutcome[] }
  | { readonly type: 'broken'; readonly message: string }

const root = new URL('../../', import.meta.url)

async function trial(mutant: Mutant | undefined, by: readonly string[]): Promise<Verdict> {
  enableCompileCache()
  const state = { isApplied: mutant === undefined }
  if (mutant) hook(mutant, state)
  const { outcomesOf } = await import('./outcomes.ts')
  const outcomes = await outcomesOf(by)
  if (!state.isApplied) return { type: 'broken', message: `${mutant?.file} was never loaded` }
  const killer = mutant && outcomes.find(({ ended }) => ended === 'caught')
  return killer ? { type: 'killed', by: killer.id } : { type: 'survived', outcomes }
}

function hook(mutant: Mutant, state: { isApplied: boolean }): void {
  const url = new URL(mutant.file, root).href
  registerHooks({
    load(asked, context, next) {
      if (asked !== url) return next(asked, context)
      state.isApplied = true
      const source = mutate(readFileSync(fileURLToPath(url), 'utf8'), mutant)
      return {
        format: mutant.file.endsWith('.json') ? 'json' : 'module-typescript',
        source,
        shortCircuit: true,
      }
    },
  })
}

const { mutant, by } = workerData as { mutant: Mutant | undefined; by: readonly string[] }
const verdict = await trial(mutant, by).catch((error: Error): Verdict => ({
  type: 'broken',
  message: error.message,
}))
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port of a thread has none
parentPort?.postMessage(verdict)
