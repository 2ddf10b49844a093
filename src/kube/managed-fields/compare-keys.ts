import { isJsonObject, type JsonValue } from '../../json/value.ts'

const RANK: Readonly<Record<string, number>> = { f: 0, k: 1, v: 2, i: 3 }

/**
 * The order of path elements: fields, keyed items, values, indices. Keys and values count as what they are, not as they
 * are written: "a" comes before "a b" (structured-merge-diff fieldpath/element.go Compare, value/value.go Compare).
 */
export function compareKeys(a: string, b: string): number {
  const rank = rankOf(a) - rankOf(b)
  if (rank !== 0) return rank
  switch (a.charAt(0)) {
    case 'i': {
      return Number(a.slice(2)) - Number(b.slice(2))
    }
    case 'k':
    case 'v': {
      return compareValues(JSON.parse(a.slice(2)) as JsonValue, JSON.parse(b.slice(2)) as JsonValue)
    }
    default: {
      return compareTexts(a, b)
    }
  }
}

const rankOf = (key: string): number => RANK[key.charAt(0)] ?? 4

const TYPES = ['number', 'string', 'boolean', 'object']

function compareValues(a: JsonValue, b: JsonValue): number {
  const type = TYPES.indexOf(typeof a) - TYPES.indexOf(typeof b)
  if (type !== 0) return type
  if (typeof a === 'string' && typeof b === 'string') return compareTexts(a, b)
  if (isJsonObject(a) && isJsonObject(b)) return compareFields(Object.entries(a), Object.entries(b))
  return Number(a) - Number(b)
}

type Fields = readonly (readonly [string, JsonValue | undefined])[]

function compareFields(a: Fields, b: Fields): number {
  for (const [index, [name, value]] of a.entries()) {
    const other = b[index]
    if (!other) return 1
    const order = compareTexts(name, other[0]) || compareValues(value ?? null, other[1] ?? null)
    if (order !== 0) return order
  }
  return a.length - b.length
}

const compareTexts = (a: string, b: string): number => (a < b ? -1 : Number(a > b))
