import type { Measured } from './interleave.ts'
import type { Figure } from './statistics.ts'

/** A line of the table. */
export interface Row {
  /** Such as `W2`. */
  readonly workload: string
  readonly what: string
  readonly unit: string
  readonly figure: Figure
  /** How many times the anchor of the workload. */
  readonly ratio?: Figure | undefined
  /** What is to be reached: so many times the anchor, or so many units. */
  readonly target?: { readonly ratio: number } | { readonly most: number }
}

/** Lines for an anchor and its subjects; targets are by the subject's name, as ratios. */
export function rowsOf(
  workload: string,
  unit: string,
  measured: readonly Measured[],
  targets: Readonly<Record<string, number>>,
): readonly Row[] {
  return measured.map(({ name, figure, ratio }) => {
    const target = targets[name]
    return {
      workload,
      what: name,
      unit,
      figure,
      ratio,
      ...(target === undefined ? {} : { target: { ratio: target } }),
    }
  })
}

/** Says whether a line reaches its target; undefined when it has none. */
export function isReached({ target, figure, ratio }: Row): boolean | undefined {
  if (!target) return undefined
  if ('ratio' in target) return ratio !== undefined && ratio.median <= target.ratio
  return figure.median <= target.most
}

/** A line of one sample. */
export const single = (
  workload: string,
  what: string,
  [value, unit]: readonly [number, string],
  most?: number,
): Row => ({
  workload,
  what,
  unit,
  figure: { median: value, spread: [value, value] },
  ...(most === undefined ? {} : { target: { most } }),
})
