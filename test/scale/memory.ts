import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

/** Bytes that are still in use when everything unused has been let go of, what finalizers hold included. */
export async function bytesInUse(): Promise<number> {
  for (let round = 0; round < 4; round += 1) {
    collectGarbage()
    await nextTurn()
  }
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

/** Lets the event loop turn until a claim holds. Fails after so many turns. */
export async function eventually(claim: () => boolean): Promise<void> {
  for (let turn = 0; turn < 20_000; turn += 1) {
    if (claim()) return
    await nextTurn()
  }
  throw new Error(`not even after 20,000 turns: ${claim.toString()}`)
}

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
