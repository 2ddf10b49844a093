import { readGoBase64 } from '../../json/go-base64.ts'
import {
  isJsonObject,
  type JsonObject,
  type JsonValue,
  NO_MEMBERS,
  objectOf,
} from '../../json/value.ts'
import { goTimeProblem } from '../schema/go-time.ts'
import { goType } from '../schema/go-type.ts'
import { goKind } from '../schema/go-kind.ts'
import type { Shape, StructShape } from '../schema/shape.ts'
import { goKindOf } from './go-value.ts'

/**
 * Says in the words of apimachinery's converter (pkg/runtime/converter.go) why a decoded value is no object of a type:
 * the first field that does not fit, in the type's order. Undefined when it fits. Bodies that are merged as maps go this
 * way, and not that of the JSON decoder. What the value shares with `known`, a value of the type, is not looked at.
 */
export function conversionProblem(
  shape: StructShape,
  value: JsonObject,
  known: JsonObject = NO_MEMBERS,
): string | undefined {
  for (const [key, field] of shape.fields) {
    const item = Object.hasOwn(value, key) ? value[key] : undefined
    const problem = item === undefined ? undefined : problemOf(field.shape, item, known[key])
    if (problem !== undefined) return problem
  }
  return undefined
}

function problemOf(shape: Shape, value: JsonValue, known?: JsonValue): string | undefined {
  if (value === null || value === known) return undefined
  switch (shape.type) {
    case 'any':
      return undefined
    case 'struct':
      return isJsonObject(value)
        ? conversionProblem(shape, value, objectOf(known))
        : `cannot restore struct from: ${goKindOf(value)}`
    case 'map':
      return isJsonObject(value)
        ? firstProblem(shape.values, Object.values(value))
        : `cannot restore map from ${goKindOf(value)}`
    case 'list':
      return Array.isArray(value)
        ? firstProblem(shape.items, value)
        : `cannot restore slice from ${goKindOf(value)}`
    case 'time':
      return timeProblem(value)
    case 'bytes':
      return bytesProblem(value)
    default:
      return scalarProblem(shape, value)
  }
}

function firstProblem(shape: Shape, items: readonly (JsonValue | undefined)[]): string | undefined {
  for (const item of items) {
    const problem = item === undefined ? undefined : problemOf(shape, item)
    if (problem !== undefined) return problem
  }
  return undefined
}

function timeProblem(value: JsonValue): string | undefined {
  if (typeof value === 'string') return goTimeProblem(value)
  return `json: cannot unmarshal ${goKind(value)} into Go value of type string`
}

function bytesProblem(value: JsonValue): string | undefined {
  if (Array.isArray(value)) return firstProblem(BYTE, value)
  if (typeof value !== 'string') return `cannot restore slice from ${goKindOf(value)}`
  const read = readGoBase64(value)
  return read.type === 'read'
    ? undefined
    : `error decoding from json: illegal base64 data at input byte ${read.at}`
}

const BYTE: Shape = { type: 'int', bits: 8 }

// Numbers become other numbers and, as Go has it, almost texts; nothing else becomes anything.
function scalarProblem(shape: Shape, value: JsonValue): string | undefined {
  const type = goKindOf(value)
  switch (shape.type) {
    case 'bool':
      return type === 'bool' ? undefined : 'unrecognized type: bool'
    case 'number':
      return typeof value === 'number' ? undefined : 'unrecognized type: float64'
    case 'int': {
      const target = goType(shape)
      if (typeof value !== 'number') return `unrecognized type: ${target}`
      return type === 'int64' ? undefined : `cannot convert float64 to ${target}`
    }
    default:
      if (type === 'string') return undefined
      return type === 'int64'
        ? `cannot convert int64 to ${goType(shape)}`
        : 'unrecognized type: string'
  }
}
