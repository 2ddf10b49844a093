/** What repeated measurements come to. */
export interface Figure {
  readonly median: number
  /** From the lower to the upper quartile. */
  readonly spread: readonly [number, number]
}

/** The median of samples, and the quartiles around it. */
export function figureOf(samples: readonly number[]): Figure {
  const sorted = samples.toSorted((a, b) => a - b)
  return { median: at(sorted, 0.5), spread: [at(sorted, 0.25), at(sorted, 0.75)] }
}

function at(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share
  const [low = Number.NaN, high = low] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]]
  return low + (high - low) * (place - Math.floor(place))
}
