import { figureOf, type Figure } from './statistics.ts'

/** Something that is measured: each call gives one sample, such as CPU µs per operation. */
export interface Subject {
  readonly name: string
  readonly sample: (round: number) => Promise<number> | number
}

/** What became of one subject. */
export interface Measured {
  readonly name: string
  readonly figure: Figure
  /** How many times the first subject's figure, round by round; undefined for the first. */
  readonly ratio: Figure | undefined
}

const WARM_UP = 3

/**
 * Measures subjects in rounds, each once a round, so that whatever slows the machine slows all of them. The first is the
 * anchor: ratios are made within a round. The first rounds, `warmUp` of them, do not count.
 */
export async function interleave(
  subjects: readonly Subject[],
  rounds: number,
  warmUp = WARM_UP,
): Promise<readonly Measured[]> {
  const samples = subjects.map((): number[] => [])
  for (let round = 0; round < warmUp + rounds; round += 1) {
    for (const [index, { sample }] of subjects.entries()) {
      const taken = await sample(round)
      if (round >= warmUp) samples[index]?.push(taken)
    }
  }
  const anchor = samples[0] ?? []
  return subjects.map(({ name }, index) => {
    const own = samples[index] ?? []
    const ratios = own.map((sample, round) => sample / (anchor[round] ?? Number.NaN))
    return { name, figure: figureOf(own), ratio: index === 0 ? undefined : figureOf(ratios) }
  })
}
