const FORM =
  /^(\d{4})-(\d\d)-(\d\d)T(\d{1,2}):(\d\d):(\d\d)(?:[.,](\d+))?(?:Z|([+-])(\d\d):(\d\d))$/

const PER_MILLISECOND = 1_000_000n
/** 0001-01-01T00:00:00Z and 9999-12-31T23:59:59Z, in milliseconds. */
const FIRST = -62_135_596_800_000
const LAST = 253_402_300_799_999

/**
 * Reads a google.protobuf.Timestamp as nanoseconds since the epoch. It is an RFC 3339 time with a zone and at most nine
 * digits behind the second, of the years 1 to 9999.
 */
export function parseTimestamp(text: string): bigint | 'invalid' | 'out of range' {
  const match = FORM.exec(text)
  const [, year, month, day, hour, minute, second, fraction = '', sign, hours, minutes] =
    match ?? []
  const date = dateFrom([year, month, day, hour, minute, second].map(Number))
  if (!match || !date || fraction.length > 9) return 'invalid'
  const offset = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000
  if (Number(hours ?? 0) > 24 || Number(minutes ?? 0) > 59) return 'invalid'
  const time = date.getTime() - (sign === '-' ? -offset : offset)
  if (time < FIRST || time > LAST) return 'out of range'
  return BigInt(time) * PER_MILLISECOND + BigInt(fraction.padEnd(9, '0'))
}

function dateFrom(parts: readonly number[]): Date | undefined {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  date.setUTCHours(hour, minute, second)
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return isReal && hour < 24 && minute < 60 && second < 60 ? date : undefined
}

/** Prints a time in whole seconds; fractions are cut off. */
export function printSeconds(nanoseconds: bigint): string {
  const seconds = nanoseconds / 1_000_000_000n
  return `${new Date(Number(seconds) * 1000).toISOString().slice(0, 19)}Z`
}
