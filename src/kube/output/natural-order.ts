const LETTER = /\p{L}/u
/** Letters alone: these are in the order of their codes. */
const WORD = /^[A-Za-z]+$/
const DIGIT = /\p{Nd}/u

/** The order in which go-yaml prints keys: numbers inside them count as numbers (gopkg.in/yaml.v2 sorter.go). */
export function naturalOrder(left: string, right: string): number {
  if (WORD.test(left) && WORD.test(right)) return left < right ? -1 : Number(left > right)
  const [a, b] = [Array.from(left), Array.from(right)]
  let isBehindDigit = false
  for (let at = 0; at < a.length && at < b.length; at += 1) {
    const [x = '', y = ''] = [a[at], b[at]]
    if (x !== y) return orderAt(a, b, at, isBehindDigit)
    isBehindDigit = DIGIT.test(x)
  }
  return a.length - b.length
}

function orderAt(
  a: readonly string[],
  b: readonly string[],
  at: number,
  isBehindDigit: boolean,
): number {
  const [x = '', y = ''] = [a[at], b[at]]
  const [isLetterX, isLetterY] = [LETTER.test(x), LETTER.test(y)]
  if (isLetterX && isLetterY) return codeOrder(x, y)
  if (isLetterX || isLetterY) return isLetterX === isBehindDigit ? -1 : 1
  const isInNumber = (x === '0' || y === '0') && startsNonZero(a, at)
  const [m, n] = [numberAt(a, at), numberAt(b, at)]
  const lead = isInNumber ? 1 : 0
  const [p, q] = [withLead(m, lead), withLead(n, lead)]
  if (p !== q) return p < q ? -1 : 1
  if (m.length !== n.length) return m.length - n.length
  return codeOrder(x, y)
}

function startsNonZero(text: readonly string[], at: number): boolean {
  for (let back = at - 1; back >= 0 && DIGIT.test(text[back] ?? ''); back -= 1) {
    if (text[back] !== '0') return true
  }
  return false
}

function numberAt(text: readonly string[], at: number): string {
  let end = at
  while (end < text.length && DIGIT.test(text[end] ?? '')) end += 1
  return text.slice(at, end).join('')
}

const withLead = (digits: string, lead: number): number => Number(`${lead}${digits}`)

const codeOrder = (x: string, y: string): number =>
  (x.codePointAt(0) ?? 0) - (y.codePointAt(0) ?? 0)
