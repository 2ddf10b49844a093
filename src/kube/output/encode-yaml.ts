import { isJsonObject, type JsonObject, type JsonValue } from '../../json/value.ts'
import { naturalOrder } from './natural-order.ts'
import { scalarText } from './yaml-scalar.ts'

const encoder = new TextEncoder()

/**
 * Encodes a value as sigs.k8s.io/yaml does: blocks, keys in natural order, texts quoted only where YAML 1.1 would read
 * something else, long ones folded behind column 80.
 */
export function encodeYaml(value: JsonValue): Uint8Array {
  const lines: string[] = []
  writeNode(lines, value, { prefix: '', indent: 0 })
  return encoder.encode(`${lines.join('\n')}\n`)
}

/** Where a node is written. */
interface Place {
  /** What stands on the line already. */
  readonly prefix: string
  /** The column in which the keys and dashes of a collection stand. */
  readonly indent: number
}

function writeNode(lines: string[], value: JsonValue, place: Place): void {
  if (Array.isArray(value) && value.length > 0) writeList(lines, value as JsonValue[], place)
  else if (isJsonObject(value) && keysOf(value).length > 0) writeMap(lines, value, place)
  else writeScalar(lines, value, place)
}

function writeMap(lines: string[], value: JsonObject, { prefix, indent }: Place): void {
  const margin = ' '.repeat(indent)
  keysOf(value).forEach((key, index) => {
    const item = value[key] ?? null
    const start = `${index === 0 ? prefix : margin}${keyText(key)}:`
    if (isBlock(item)) {
      lines.push(start)
      // Lists stand in the column of their key.
      const inner = Array.isArray(item) ? indent : indent + 2
      writeNode(lines, item, { prefix: ' '.repeat(inner), indent: inner })
    } else writeScalar(lines, item, { prefix: `${start} `, indent })
  })
}

function writeList(lines: string[], items: readonly JsonValue[], { prefix, indent }: Place): void {
  const margin = ' '.repeat(indent)
  items.forEach((item, index) => {
    const start = `${index === 0 ? prefix : margin}- `
    writeNode(lines, item, { prefix: start, indent: indent + (isBlock(item) ? 2 : 0) })
  })
}

function writeScalar(lines: string[], value: JsonValue, { prefix, indent }: Place): void {
  if (typeof value === 'string') {
    lines.push(...scalarText(value, { prefix, indent: indent + 2 }))
    return
  }
  lines.push(`${prefix}${plainText(value)}`)
}

function plainText(value: JsonValue): string {
  if (Array.isArray(value)) return '[]'
  if (isJsonObject(value)) return '{}'
  return typeof value === 'number' ? numberText(value) : JSON.stringify(value)
}

// Go's shortest form: an exponent from a million on, or below a ten-thousandth; whole numbers are whole.
function numberText(value: number): string {
  const size = Math.abs(value)
  if (Number.isInteger(value) || (size >= 1e-4 && size < 1e6)) return String(value)
  return value.toExponential().replace(/e([-+])(\d)$/, 'e$10$2')
}

const keyText = (key: string): string =>
  scalarText(key, { prefix: '', indent: 0, isKey: true }).join('')

const keysOf = (value: JsonObject): readonly string[] =>
  Object.keys(value)
    .filter((key) => value[key] !== undefined)
    .toSorted(naturalOrder)

function isBlock(value: JsonValue): boolean {
  if (Array.isArray(value)) return value.length > 0
  return isJsonObject(value) && keysOf(value).length > 0
}
