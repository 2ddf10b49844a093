const SECOND = 1
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const YEAR = 365 * DAY

/** How old something is, as tables print it: `5m30s`, `3h`, `2y45d`; `<unknown>` without a time. */
export function ageOf(timestamp: unknown, now: number): string {
  if (typeof timestamp !== 'string' || timestamp === '') return '<unknown>'
  return humanDuration((now - Date.parse(timestamp)) / 1000)
}

/** Until when that text stays as it is; `now` where it may change at once. */
export function ageHoldsUntil(timestamp: unknown, now: number): number {
  if (typeof timestamp !== 'string' || timestamp === '') return Number.POSITIVE_INFINITY
  const created = Date.parse(timestamp)
  const seconds = (now - created) / 1000
  if (!(seconds >= 0)) return now
  const step = stepOf(seconds)
  return created + (Math.floor(seconds / step) + 1) * step * 1000
}

// The smallest unit that is told.
function stepOf(seconds: number): number {
  if (seconds < 10 * MINUTE) return SECOND
  if (seconds < 8 * HOUR) return MINUTE
  return seconds < 8 * DAY ? HOUR : DAY
}

/** Seconds as a person reads them: two units at most (apimachinery pkg/util/duration HumanDuration). */
export function humanDuration(duration: number): string {
  const seconds = Math.trunc(duration)
  if (seconds < -1) return '<invalid>'
  if (seconds < 0) return '0s'
  if (seconds < 2 * MINUTE) return `${seconds}s`
  if (seconds < 10 * MINUTE) return twoUnits(seconds, [MINUTE, 'm'], [SECOND, 's'])
  if (seconds < 3 * HOUR) return oneUnit(seconds, [MINUTE, 'm'])
  if (seconds < 8 * HOUR) return twoUnits(seconds, [HOUR, 'h'], [MINUTE, 'm'])
  if (seconds < 2 * DAY) return oneUnit(seconds, [HOUR, 'h'])
  if (seconds < 8 * DAY) return twoUnits(seconds, [DAY, 'd'], [HOUR, 'h'])
  if (seconds < 2 * YEAR) return oneUnit(seconds, [DAY, 'd'])
  if (seconds < 8 * YEAR) return twoUnits(seconds, [YEAR, 'y'], [DAY, 'd'])
  return oneUnit(seconds, [YEAR, 'y'])
}

type Unit = readonly [size: number, name: string]

const oneUnit = (seconds: number, [size, name]: Unit): string =>
  `${Math.floor(seconds / size)}${name}`

function twoUnits(seconds: number, large: Unit, small: Unit): string {
  const rest = Math.floor((seconds % large[0]) / small[0])
  return rest === 0 ? oneUnit(seconds, large) : `${oneUnit(seconds, large)}${rest}${small[1]}`
}
