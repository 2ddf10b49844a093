import { encodeJsonText, encodeText } from '../../json/encode-json.ts'
import { isJsonObject, type JsonObject, type JsonValue, objectOf } from '../../json/value.ts'
import type { Field, FieldType, Message } from './message.ts'

/** Writes an object as a message, as gogo does: what is no pointer is written even when it is empty. */
export function encodeMessage(message: Message, object: JsonObject): Uint8Array {
  const bytes: number[] = []
  writeMessage(bytes, message, object)
  return Uint8Array.from(bytes)
}

const VARINT = 0
const LENGTH = 2

function writeMessage(bytes: number[], message: Message, object: JsonObject): void {
  for (const [name, field] of Object.entries(message)) writeField(bytes, field, object[name])
}

function writeField(
  bytes: number[],
  [number, type, occurs]: Field,
  value: JsonValue | undefined,
): void {
  if (type === 'texts-by-key' || type === 'bytes-by-key') {
    const item = type === 'texts-by-key' ? 'text' : 'bytes'
    const entries = isJsonObject(value) ? Object.entries(value) : []
    for (const [key, content] of entries) {
      const entry: Message = { key: [1, 'text'], value: [2, item] }
      writeValue(bytes, number, entry, { key, value: content ?? '' })
    }
    return
  }
  if (occurs === 'list') {
    for (const item of Array.isArray(value) ? (value as JsonValue[]) : []) {
      writeValue(bytes, number, type, item)
    }
    return
  }
  if (occurs !== undefined && (value === undefined || value === null)) return
  if (occurs === 'wrapped') {
    writeValue(bytes, number, { items: [1, type, 'list'] }, { items: value ?? [] })
    return
  }
  writeValue(bytes, number, type, value ?? null)
}

function writeValue(
  bytes: number[],
  number: number,
  type: Exclude<FieldType, 'texts-by-key' | 'bytes-by-key'>,
  value: JsonValue,
): void {
  if (type === 'boolean' || type === 'integer') {
    writeVarint(bytes, BigInt((number << 3) | VARINT))
    writeVarint(bytes, BigInt.asUintN(64, BigInt(Math.trunc(Number(value)))))
    return
  }
  const content = contentOf(type, value)
  writeVarint(bytes, BigInt((number << 3) | LENGTH))
  writeVarint(bytes, BigInt(content.length))
  for (const byte of content) bytes.push(byte)
}

function contentOf(
  type: Exclude<FieldType, 'texts-by-key' | 'bytes-by-key' | 'boolean' | 'integer'>,
  value: JsonValue,
): ArrayLike<number> & Iterable<number> {
  const content: number[] = []
  if (typeof type !== 'string') {
    writeMessage(content, type, objectOf(value))
    return content
  }
  switch (type) {
    case 'text':
      return encodeText(typeof value === 'string' ? value : '')
    case 'bytes':
      return Uint8Array.from(atob(typeof value === 'string' ? value : ''), (character) =>
        character.charCodeAt(0),
      )
    case 'time':
      if (typeof value === 'string') {
        const seconds = Math.floor(Date.parse(value) / 1000)
        writeMessage(
          content,
          { seconds: [1, 'integer'], nanos: [2, 'integer'] },
          { seconds, nanos: 0 },
        )
      }
      return content
    case 'fields':
      writeMessage(content, { raw: [1, 'text'] }, { raw: encodeJsonText(value) })
      return content
  }
}

function writeVarint(bytes: number[], value: bigint): void {
  let rest = value
  while (rest >= 0x80n) {
    bytes.push(Number(rest & 0x7fn) | 0x80)
    rest >>= 7n
  }
  bytes.push(Number(rest))
}
