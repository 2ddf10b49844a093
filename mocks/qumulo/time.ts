const FORM = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,9}))?(?:Z|([+-])(\d\d):(\d\d))$/

const PER_SECOND = 1_000_000_000n
const PER_MILLISECOND = 1_000_000n

/** Reads an RFC 3339 time with a zone as nanoseconds since the epoch; undefined for what is none. */
export function parseTime(text: string): bigint | undefined {
  const match = FORM.exec(text)
  if (!match) return undefined
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map(Number)
  const date = new Date(Date.UTC(year, month - 1, day, hour, minute, second))
  date.setUTCFullYear(year, month - 1, day)
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  if (!isReal || hour > 23 || minute > 59 || second > 59) return undefined
  const fraction = BigInt((match[7] ?? '').padEnd(9, '0'))
  return BigInt(date.getTime()) * PER_MILLISECOND + fraction - offsetOf(match)
}

function offsetOf(match: RegExpExecArray): bigint {
  const minutes = Number(match[9] ?? 0) * 60 + Number(match[10] ?? 0)
  const signed = match[8] === '-' ? -minutes : minutes
  return BigInt(signed) * 60n * PER_SECOND
}

/** Prints a time as Qumulo does: UTC, up to nine digits behind the second, without the zeros at their end. */
export function printTime(nanoseconds: bigint): string {
  const fraction = ((nanoseconds % PER_SECOND) + PER_SECOND) % PER_SECOND
  const whole = new Date(Number((nanoseconds - fraction) / PER_MILLISECOND)).toISOString()
  const digits = String(fraction).padStart(9, '0').replace(/0+$/, '')
  return `${whole.slice(0, -5)}${digits === '' ? '' : `.${digits}`}Z`
}

/** A time of the mock's clock in nanoseconds. */
export const nanosecondsFrom = (milliseconds: number): bigint =>
  BigInt(Math.floor(milliseconds)) * PER_MILLISECOND
