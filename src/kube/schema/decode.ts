import { printBase64, readGoBase64 } from '../../json/go-base64.ts'
import type { ParsedJson } from '../../json/parse-with-sources.ts'
import { setMember } from '../../json/set-member.ts'
import {
  isJsonObject,
  type JsonObject,
  type JsonValue,
  type MutableJsonObject,
  NO_MEMBERS,
  objectOf,
} from '../../json/value.ts'
import { goTimeProblem, normaliseTime } from './go-time.ts'
import { isInteger } from './is-integer.ts'
import { misfit, pathTo, type Place } from './misfit.ts'
import type { Shape, StructShape } from './shape.ts'
import { zeroValue } from './zero-value.ts'

/** The way from the root to a value: names of fields and keys, indices of lists. */
export type Path = readonly (string | number)[]

/** What decoding found. */
export interface Decoded {
  /** The value with the fields of its type only, in their order; null fields are gone, empty ones are still there. */
  readonly value: JsonObject
  /** The first type error in document order, in Go's words. */
  readonly typeError: string | undefined
  /** Paths of fields that the type lacks. */
  readonly unknown: readonly Path[]
}

/**
 * Decodes a JSON object into a type as encoding/json does: keys match by case, null leaves a field unset (in a list it
 * is the zero value), the first type error counts and hides the unknown fields.
 *
 * @param sourceOf how numbers were written, where that is known
 * @param known a decoded value: what the body shares with it is not looked at again
 */
export function decodeStruct(
  shape: StructShape,
  body: JsonObject,
  sourceOf: ParsedJson['sourceOf'] = () => undefined,
  known?: JsonObject,
): Decoded {
  const decoder = new Decoder(sourceOf)
  const value = decoder.struct(shape, body, undefined, known)
  return { value, typeError: decoder.typeError, unknown: decoder.unknown }
}

/** Says whether there is nothing to decode: a value of its type as it is, or one that was decoded before. */
function isDecoded(shape: Shape, raw: JsonValue | undefined, known?: JsonValue): raw is JsonValue {
  switch (typeof raw) {
    case 'string':
      return shape.type === 'string' || raw === known
    case 'boolean':
      return shape.type === 'bool'
    case 'undefined':
      return false
    default:
      return raw !== null && raw === known
  }
}

const BYTE: Shape = { type: 'int', bits: 8 }

class Decoder {
  readonly unknown: Path[] = []
  #typeError: string | undefined
  #end: string | undefined
  readonly #sourceOf: ParsedJson['sourceOf']

  constructor(sourceOf: ParsedJson['sourceOf']) {
    this.#sourceOf = sourceOf
  }

  /** A type that is read by code of its own, such as a time, ends the decoding where it fails; others are told later. */
  get typeError(): string | undefined {
    return this.#end ?? this.#typeError
  }

  struct(
    shape: StructShape,
    body: JsonObject,
    outer: Place | undefined,
    known: JsonObject = NO_MEMBERS,
  ): JsonObject {
    const found: MutableJsonObject = {}
    for (const part of Object.keys(body)) {
      const field = shape.fields.get(part)
      const raw = body[part]
      if (field && isDecoded(field.shape, raw, known[part])) {
        setMember(found, part, raw)
        continue
      }
      const source = this.#sourceOf(body, part)
      const place: Place = { outer, part, isField: true, owner: shape.name, source }
      if (!field) {
        this.unknown.push(pathTo(place))
        continue
      }
      const value = this.#value(field.shape, raw, place, known[part])
      if (value !== undefined) setMember(found, part, value)
    }
    return inOrder(shape, found)
  }

  #value(
    shape: Shape,
    raw: JsonValue | undefined,
    place: Place,
    known?: JsonValue,
  ): JsonValue | undefined {
    if (raw === null || raw === undefined) return undefined
    switch (shape.type) {
      case 'any':
        return raw
      case 'list':
        return Array.isArray(raw)
          ? this.#list(shape.items, raw, place)
          : this.#wrong(shape, raw, place)
      case 'map':
        return isJsonObject(raw)
          ? this.#map(shape.values, raw, place)
          : this.#wrong(shape, raw, place)
      case 'struct':
        return isJsonObject(raw)
          ? this.struct(shape, raw, place, objectOf(known))
          : this.#wrong(shape, raw, place)
      default:
        return this.#scalar(shape, raw, place)
    }
  }

  #list(items: Shape, raw: readonly JsonValue[], place: Place): JsonValue {
    return raw.map((item, index) => {
      const at = { outer: place, part: index, isField: false, owner: place.owner }
      return this.#value(items, item, at) ?? zeroValue(items)
    })
  }

  #map(values: Shape, raw: JsonObject, place: Place): JsonObject {
    const entries = Object.entries(raw).map(([key, item]) => {
      if (isDecoded(values, item)) return [key, item] as const
      const at = { outer: place, part: key, isField: false, owner: place.owner }
      return [key, this.#value(values, item, at) ?? zeroValue(values)] as const
    })
    // Go prints the keys of a map in byte order.
    return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)))
  }

  #scalar(shape: Shape, raw: JsonValue, place: Place): JsonValue | undefined {
    switch (shape.type) {
      case 'string':
        return typeof raw === 'string' ? raw : this.#wrong(shape, raw, place)
      case 'bool':
        return typeof raw === 'boolean' ? raw : this.#wrong(shape, raw, place)
      case 'int':
        return isInteger(raw, shape.bits, place.source) ? raw + 0 : this.#wrong(shape, raw, place)
      case 'number':
        return typeof raw === 'number' ? raw : this.#wrong(shape, raw, place)
      case 'time':
        return this.#time(raw, place)
      case 'bytes':
        return this.#bytes(raw, place)
      default:
        return typeof raw === 'string' ? raw : this.#wrong(shape, raw, place)
    }
  }

  #time(raw: JsonValue, place: Place): JsonValue | undefined {
    const isText = typeof raw === 'string'
    const problem = isText ? goTimeProblem(raw) : misfit({ type: 'string' }, raw, place)
    if (isText && problem === undefined) return normaliseTime(raw)
    this.#end ??= problem
    return undefined
  }

  #bytes(raw: JsonValue, place: Place): JsonValue | undefined {
    if (Array.isArray(raw)) return this.#byteList(raw, place)
    if (typeof raw !== 'string') return this.#wrong({ type: 'bytes' }, raw, place)
    const read = readGoBase64(raw)
    if (read.type === 'read') return read.text
    this.#typeError ??= `illegal base64 data at input byte ${read.at}`
    return undefined
  }

  // To Go bytes are a slice like others. What is no error to a conversion of maps wraps around.
  #byteList(raw: readonly JsonValue[], place: Place): JsonValue {
    for (const item of raw) this.#value(BYTE, item, place)
    return printBase64(raw.map((item) => (typeof item === 'number' ? item & 0xff : 0)))
  }

  #wrong(shape: Shape, raw: JsonValue, place: Place): undefined {
    this.#typeError ??= misfit(shape, raw, place)
    return undefined
  }
}

function inOrder(shape: StructShape, found: JsonObject): JsonObject {
  if (isInOrder(shape, found)) return found
  const value: MutableJsonObject = {}
  for (const key of shape.fields.keys()) {
    const item = found[key]
    if (item !== undefined) value[key] = item
  }
  return shape.isOpen ? { ...value, ...found } : value
}

function isInOrder(shape: StructShape, found: JsonObject): boolean {
  const names = Object.keys(found)
  let at = 0
  for (const name of shape.fields.keys()) if (names[at] === name) at += 1
  return at === names.length
}
