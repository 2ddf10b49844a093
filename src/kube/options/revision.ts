import { integerProblem } from './query.ts'
import { serverError, tooLargeResourceVersion } from '../status.ts'
import type { World } from '../world.ts'

const FRESHNESS_WAIT = 3000

/** The text of the error for a resource version that is no number; undefined for one that is, or is empty. */
export function resourceVersionProblem(text: string): string | undefined {
  if (text === '') return undefined
  const problem = integerProblem(text, 'ParseUint')
  return problem && `resourceVersion: Invalid value: ${JSON.stringify(text)}: ${problem}`
}

/** Reads the resource version of an object that is written; 0 without one. Refuses one that is no number with a 500. */
export function writtenRevision(text: string): number {
  if (text === '') return 0
  const problem = integerProblem(text, 'ParseUint')
  if (problem !== undefined) throw serverError(problem)
  return Number(text)
}

/**
 * Waits until the store has reached a revision. Refuses one that is not reached within three seconds with a 504, as the
 * watch cache does; a manual clock does not wait at all.
 */
export function awaitRevision(world: World, revision: number): Promise<void> | undefined {
  const { store, clock } = world
  if (revision <= store.revision) return undefined
  const tooLarge = (): Error => tooLargeResourceVersion(revision, store.revision)
  if (clock.isManual) throw tooLarge()
  return new Promise((resolve, reject) => {
    const feed = store.feed('/', store.revision)
    const settle = (act: () => void): void => {
      timer.cancel()
      feed.close()
      act()
    }
    const timer = clock.setTimer(clock.now() + FRESHNESS_WAIT, () =>
      settle(() => reject(tooLarge())),
    )
    feed.onReadable(() => {
      if (store.revision >= revision) settle(resolve)
    })
  })
}
