import { isJsonObject, type JsonValue } from '../../json/value.ts'

/** The kind of a decoded value, as Go's reflect names it. */
export function goKindOf(value: JsonValue): string {
  if (value === null) return 'invalid'
  if (Array.isArray(value)) return 'slice'
  if (isJsonObject(value)) return 'map'
  if (typeof value === 'boolean') return 'bool'
  return typeof value === 'string' ? 'string' : numberType(value as number)
}

/** The type of a decoded value, as Go's %T prints it. */
export function goTypeOf(value: JsonValue): string {
  if (value === null) return '<nil>'
  if (Array.isArray(value)) return '[]interface {}'
  return isJsonObject(value) ? 'map[string]interface {}' : goKindOf(value)
}

// Whole numbers are decoded as integers where they fit.
const numberType = (value: number): string =>
  Number.isInteger(value) && Math.abs(value) < 2 ** 63 ? 'int64' : 'float64'

/** Prints a decoded value as Go's %v does: `map[a:1 b:[x y]]`. */
export function printGo(value: JsonValue | undefined): string {
  if (value === null || value === undefined) return '<nil>'
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return String(value)
  if (typeof value === 'number') return printNumber(value)
  if (Array.isArray(value)) return `[${value.map(printGo).join(' ')}]`
  const members = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `map[${members.map(([key, item]) => `${key}:${printGo(item)}`).join(' ')}]`
}

/** Prints a decoded value as Go's %#v does: `map[string]interface {}{"a":1}`. */
export function printGoSyntax(value: JsonValue | undefined): string {
  if (value === null || value === undefined) return 'interface {}(nil)'
  if (typeof value === 'string') return JSON.stringify(value)
  if (Array.isArray(value)) return `[]interface {}{${value.map(printGoSyntax).join(', ')}}`
  if (!isJsonObject(value)) return printGo(value)
  const members = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  const printed = members.map(([key, item]) => `${JSON.stringify(key)}:${printGoSyntax(item)}`)
  return `map[string]interface {}{${printed.join(', ')}}`
}

// Go turns to the exponent form earlier than JavaScript, and gives the exponent two digits.
function printNumber(value: number): string {
  if (numberType(value) === 'int64') return BigInt(value).toString()
  const size = Math.abs(value)
  const text = size >= 1e21 || size < 1e-4 ? value.toExponential() : String(value)
  return text.replace(/e([+-])(\d)$/, 'e$10$2')
}
