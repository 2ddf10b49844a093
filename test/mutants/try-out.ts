import { Worker } from 'node:worker_threads'
import type { Mutant } from './mutant.ts'
import type { Verdict } from './trial.ts'

/** After so long, in milliseconds, a trial has hung: the mutant shows. */
const PATIENCE = 60_000

/** Runs checks in a thread whose mock has the mutant in it, or none. Never rejects. */
export function tryOut(mutant: Mutant | undefined, by: readonly string[]): Promise<Verdict> {
  const { promise, resolve } = Promise.withResolvers<Verdict>()
  const worker = new Worker(new URL('trial.ts', import.meta.url), {
    workerData: { mutant, by },
    execArgv: ['--conditions=tokamock-source'],
  })
  const timer = setTimeout(
    () => resolve({ type: 'killed', by: `it hung: ${by.join(', ')}` }),
    PATIENCE,
  )
  worker.once('message', resolve)
  worker.once('error', (error) => resolve({ type: 'broken', message: (error as Error).message }))
  worker.once('exit', () => resolve({ type: 'broken', message: 'its thread ended without a word' }))
  return promise.finally(async () => {
    clearTimeout(timer)
    await worker.terminate()
  })
}
