/**
 * Proves that the checks can fail: plants each mutant in the mock, in a thread of its own, and demands that its checks
 * catch it, and that the same checks pass without it. `npm run mutants -- --only RE` tries some of them.
 */
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { mutants } from './mutants.ts'
import type { Mutant } from './mutant.ts'
import type { Verdict } from './trial.ts'

const PATIENCE = 60_000

const only = new RegExp(process.argv[process.argv.indexOf('--only') + 1] ?? '')
const chosen = process.argv.includes('--only')
  ? mutants.filter(({ name, file }) => only.test(name) || only.test(file))
  : mutants

const checksOf = ({ by }: Mutant): readonly string[] => (typeof by === 'string' ? [by] : by)

const failures: string[] = []
const sound = await tryOut(undefined, [...new Set(chosen.flatMap(checksOf))])
if (sound.type !== 'survived') {
  failures.push(`without a mutant: ${JSON.stringify(sound)}`)
}
const queue = chosen.values()
await Promise.all(
  Array.from({ length: availableParallelism() }, async () => {
    for (const mutant of queue) report(mutant, await tryOut(mutant, checksOf(mutant)))
  }),
)
const killed = chosen.length - failures.length
console.log(failures.map((failure) => `\n${failure}`).join(''))
console.log(`${killed} of ${chosen.length} mutants killed`)
process.exitCode = failures.length > 0 || chosen.length === 0 ? 1 : 0

function report(mutant: Mutant, verdict: Verdict): void {
  if (verdict.type === 'killed') {
    console.log(`killed    ${mutant.name.padEnd(60)} ${verdict.by}`)
    return
  }
  const why =
    verdict.type === 'broken' ? verdict.message : `by none of ${checksOf(mutant).join(', ')}`
  console.log(`${verdict.type.padEnd(9)} ${mutant.name}`)
  failures.push(`${verdict.type}: ${mutant.name} (${mutant.file}): ${why}`)
}

function tryOut(mutant: Mutant | undefined, by: readonly string[]): Promise<Verdict> {
  const { promise, resolve } = Promise.withResolvers<Verdict>()
  const worker = new Worker(new URL('trial.ts', import.meta.url), {
    workerData: { mutant, by },
    execArgv: ['--conditions=tokamock-source'],
  })
  const timer = setTimeout(() => {
    resolve({ type: 'killed', by: checksOf({ by } as Mutant).join(', '), message: 'it hung' })
  }, PATIENCE)
  worker.once('message', resolve)
  worker.once('error', (error) => resolve({ type: 'broken', message: (error as Error).message }))
  return promise.finally(async () => {
    clearTimeout(timer)
    await worker.terminate()
  })
}
