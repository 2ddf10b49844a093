import { encodeJsonText } from '../../json/encode-json.ts'
import type { JsonObject, JsonValue } from '../../json/value.ts'
import { ageOf } from './age.ts'
import type { Cell } from './column.ts'
import { compileJsonPath } from './json-path.ts'

/**
 * The cell that a printer column of a custom resource shows: null where the path leads to nothing, or to something that
 * the column's type cannot show (apiextensions-apiserver pkg/registry/customresource/tableconvertor).
 */
export function pathCell(path: string, type: string): Cell {
  const find = compileJsonPath(path)
  const first = (object: JsonObject): JsonValue => find(object)[0] ?? null
  if (type === 'date') return (object, { now }) => dateOf(first(object), now)
  return (object) => shown(first(object), type)
}

function dateOf(value: JsonValue, now: number): JsonValue {
  if (typeof value !== 'string') return null
  return Number.isNaN(Date.parse(value)) ? '<invalid>' : ageOf(value, now)
}

function shown(value: JsonValue, type: string): JsonValue {
  if (value === null) return null
  switch (type) {
    case 'string':
      return textOf(value)
    case 'integer':
      return typeof value === 'number' ? Math.trunc(value) : null
    case 'number':
      return typeof value === 'number' ? value : null
    case 'boolean':
      return typeof value === 'boolean' ? value : null
    default:
      return null
  }
}

function textOf(value: JsonValue): string {
  return typeof value === 'string' ? value : encodeJsonText(value)
}
