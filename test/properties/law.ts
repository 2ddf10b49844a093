import * as fc from 'fast-check'

/** Fixed, so that a run can be repeated; a failure prints it with the path to the smallest counterexample. */
const SEED = 20_260_101

/** Says that a law holds. `SEED` in the environment tries others. */
export function holds<T>(law: fc.IProperty<T>, numRuns = 200): void {
  fc.assert(law, { seed: seed(), numRuns })
}

/** The same for a law that waits. */
export async function holdsInTime<T>(law: fc.IAsyncProperty<T>, numRuns = 30): Promise<void> {
  await fc.assert(law, { seed: seed(), numRuns })
}

const seed = (): number => Number(process.env['SEED'] ?? SEED)
