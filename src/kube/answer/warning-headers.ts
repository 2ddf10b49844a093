/** From so many characters in all on, each warning is cut. */
const MOST_IN_ALL = 4 * 1024
/** What a cut warning keeps. */
const MOST_OF_ONE = 256

/**
 * The lines of the Warning header: each warning once, and all cut short when they grow too long together. One with
 * control characters is not told (apiserver pkg/endpoints/filters/warning.go, apimachinery pkg/util/net/http.go).
 */
export function warningHeaders(warnings: readonly string[]): readonly string[] {
  const distinct = [...new Set(warnings)].map((text) => [...text]).filter(isTellable)
  const lengths = distinct.reduce((sum, text) => sum + text.length, 0)
  return (lengths <= MOST_IN_ALL ? distinct : cut(distinct)).map(headerLine)
}

type Characters = readonly string[]

const isTellable = (text: Characters): boolean =>
  text.length > 0 && !text.some((character) => /\p{Cc}/u.test(character))

// Those that had been told when the limit was passed stay, and so do others until they pass it too.
function cut(warnings: readonly Characters[]): readonly Characters[] {
  const short = warnings.map((text) => text.slice(0, MOST_OF_ONE))
  const before = countWithin(warnings, MOST_IN_ALL) + 1
  const within = firstToReach(short, MOST_IN_ALL)
  return short.slice(0, Math.max(before, within))
}

/** How many texts come to no more than so many characters. */
function countWithin(texts: readonly Characters[], most: number): number {
  let left = most
  const past = texts.findIndex((text) => (left -= text.length) < 0)
  return past < 0 ? texts.length : past
}

/** How many texts it takes to come to so many characters. */
function firstToReach(texts: readonly Characters[], most: number): number {
  let left = most
  const last = texts.findIndex((text) => (left -= text.length) <= 0)
  return last < 0 ? texts.length : last + 1
}

function headerLine(text: Characters): string {
  const quoted = text.map((character) => (/["\\]/.test(character) ? `\\${character}` : character))
  // Header values are bytes: other characters than ASCII go as the bytes of their UTF-8.
  const bytes = new TextEncoder().encode(`299 - "${quoted.join('')}"`)
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
}
