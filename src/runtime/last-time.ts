/** The last time that RFC 3339 can write, and so the last that any answer can tell. */
const LAST = Date.parse('9999-12-31T23:59:59.999Z')

/** Gives back a time. Refuses with a TypeError one after the year 9999, where a clock could not be read any more. */
export function tellable(time: number): number {
  if (time <= LAST) return time
  throw new TypeError('a clock ends with the year 9999')
}
