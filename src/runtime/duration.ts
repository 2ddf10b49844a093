const UNITS: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
}

/** Reads a span of time: milliseconds, or a text such as `'24h'`, `'1h30m'`, `'500ms'`. Refuses others with a TypeError. */
export function parseDuration(duration: number | string): number {
  if (typeof duration === 'number') {
    if (Number.isFinite(duration) && duration >= 0) return duration
    throw new TypeError(
      `a duration of ${duration} makes no sense: it must be 0 or more milliseconds`,
    )
  }
  if (!/^(\d+(\.\d+)?(ms|s|m|h|d))+$/.test(duration)) {
    throw new TypeError(
      `${JSON.stringify(duration)} is no duration: write milliseconds or a text such as '90s', '1h30m', '2d'`,
    )
  }
  let sum = 0
  for (const [, number, unit = 's'] of duration.matchAll(/([\d.]+)(ms|s|m|h|d)/g)) {
    sum += Number(number) * (UNITS[unit] ?? 0)
  }
  return sum
}
