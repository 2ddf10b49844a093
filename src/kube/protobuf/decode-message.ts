import { goJsonProblem } from '../../json/go-json-problem.ts'
import type { JsonObject, JsonValue, MutableJsonObject } from '../../json/value.ts'
import { timeText } from '../meta/object-meta.ts'
import type { Field, FieldType, Message } from './message.ts'
import { LENGTH, ProtobufError, VARINT, wireFields, type WireField } from './wire-reader.ts'

const decoder = new TextDecoder()

/**
 * Reads a message as the JSON that says the same. What is empty is left out, but for pointers. Fields that the message
 * does not know are passed over, as Go does. Refuses bytes that are no message with a {@link ProtobufError}.
 *
 * @param message what stands where
 * @param bytes of it
 * @param goName the name of its Go type, which errors tell
 */
export function decodeMessage(message: Message, bytes: Uint8Array, goName?: string): JsonObject {
  const byNumber = new Map(
    Object.entries(message).map(([name, field]) => [field[0], { name, field }]),
  )
  const object: MutableJsonObject = {}
  for (const wire of wireFields(bytes, goName)) {
    const known = byNumber.get(wire.number)
    if (known) put(object, known.name, known.field, wire)
  }
  return object
}

function put(
  object: MutableJsonObject,
  name: string,
  [, type, occurs]: Field,
  wire: WireField,
): void {
  checkType(name, type, wire)
  if (type === 'texts-by-key' || type === 'bytes-by-key') {
    const [key, value] = entryOf(wire.bytes, type)
    const map = object[name] as JsonObject | undefined
    object[name] = { ...map, [key]: value }
    return
  }
  if (occurs === 'wrapped') {
    const { items = [] } = decodeMessage({ items: [1, type, 'list'] }, wire.bytes)
    object[name] = items
    return
  }
  const value = valueOf(type, wire)
  if (occurs === 'list') {
    const list = (object[name] as readonly JsonValue[] | undefined) ?? []
    object[name] = [...list, value]
  } else if (occurs === 'pointer' || !isEmpty(value)) object[name] = value
}

function checkType(name: string, type: FieldType, wire: WireField): void {
  const wanted = type === 'boolean' || type === 'integer' ? VARINT : LENGTH
  if (wire.type === wanted) return
  throw new ProtobufError(`proto: wrong wireType = ${wire.type} for field ${goField(name)}`)
}

const GO_FIELDS: Readonly<Record<string, string>> = {
  apiVersion: 'APIVersion',
  metadata: 'ObjectMeta',
  uid: 'UID',
}

const goField = (name: string): string =>
  GO_FIELDS[name] ?? `${name.charAt(0).toUpperCase()}${name.slice(1)}`

function valueOf(
  type: Exclude<FieldType, 'texts-by-key' | 'bytes-by-key'>,
  wire: WireField,
): JsonValue {
  if (typeof type !== 'string') return decodeMessage(type, wire.bytes)
  switch (type) {
    case 'text':
      return decoder.decode(wire.bytes)
    case 'bytes':
      return base64(wire.bytes)
    case 'boolean':
      return (wire.value ?? 0n) !== 0n
    case 'integer':
      return Number(BigInt.asIntN(64, wire.value ?? 0n))
    case 'time':
      return timeOf(wire.bytes)
    case 'fields':
      return fieldsOf(wire.bytes)
  }
}

const isEmpty = (value: JsonValue): boolean =>
  value === '' || value === 0 || value === false || value === null

function entryOf(bytes: Uint8Array, type: 'texts-by-key' | 'bytes-by-key'): [string, string] {
  let [key, value] = ['', '']
  for (const wire of wireFields(bytes)) {
    if (wire.number === 1) key = decoder.decode(wire.bytes)
    if (wire.number === 2) {
      value = type === 'texts-by-key' ? decoder.decode(wire.bytes) : base64(wire.bytes)
    }
  }
  return [key, value]
}

// Seconds and nanoseconds since the epoch; none at all is no time.
function timeOf(bytes: Uint8Array): JsonValue {
  let seconds: number | undefined
  for (const { number, value } of wireFields(bytes)) {
    if (number === 1) seconds = Number(BigInt.asIntN(64, value ?? 0n))
  }
  return seconds === undefined ? null : timeText(seconds * 1000)
}

// Managed fields travel as JSON inside.
function fieldsOf(bytes: Uint8Array): JsonValue {
  for (const { number, bytes: raw } of wireFields(bytes)) {
    if (number !== 1) continue
    const text = decoder.decode(raw)
    const problem = goJsonProblem(text)
    if (problem !== undefined) throw new ProtobufError(problem)
    return JSON.parse(text) as JsonValue
  }
  return {}
}

function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}
