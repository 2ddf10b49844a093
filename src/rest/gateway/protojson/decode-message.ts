import { quoteGo } from '../../../json/go-quote.ts'
import type { Spacing } from '../gateway-answer.ts'
import { rpcError } from '../rpc-error.ts'
import { firstValue } from './first-value.ts'
import { Reader, type Token } from './reader.ts'
import { parseTimestamp } from './timestamp.ts'

/** The fields of a message by their JSON names. */
export type MessageFields = Readonly<Record<string, 'string' | 'strings' | 'timestamp'>>

/** A decoded message: what was not sent, or sent as null, is absent. Times are in nanoseconds. */
export interface Message {
  readonly strings: ReadonlyMap<string, string>
  readonly lists: ReadonlyMap<string, readonly string[]>
  readonly times: ReadonlyMap<string, bigint>
}

/**
 * Decodes a body as protojson does behind grpc-gateway: unknown fields are passed over, a field that stands twice is
 * refused, null is the same as absent. Errors have the words and places of protobuf-go (encoding/protojson/decode.go).
 */
export function decodeMessage(body: Uint8Array, fields: MessageFields, spacing: Spacing): Message {
  const message: MutableMessage = { strings: new Map(), lists: new Map(), times: new Map() }
  const text = new TextDecoder().decode(body)
  const value = firstValue(text, (problem) => rpcError('invalidArgument', problem))
  if (value !== undefined) new Decoder(value, fields, spacing).into(message)
  return message
}

interface MutableMessage {
  readonly strings: Map<string, string>
  readonly lists: Map<string, readonly string[]>
  readonly times: Map<string, bigint>
}

class Decoder {
  readonly #reader: Reader
  readonly #fields: MessageFields
  readonly #prefix: string

  constructor(text: string, fields: MessageFields, spacing: Spacing) {
    this.#reader = new Reader(text)
    this.#fields = fields
    this.#prefix = spacing === 'loose' ? 'proto:\u00a0' : 'proto: '
  }

  into(message: MutableMessage): void {
    const first = this.#reader.read()
    if (first.raw !== '{') throw this.#unexpected(first)
    const seen = new Set<string>()
    for (let token = this.#reader.read(); token.type === 'name'; token = this.#reader.read()) {
      const name = JSON.parse(token.raw) as string
      const type = Object.hasOwn(this.#fields, name) ? this.#fields[name] : undefined
      if (type === undefined) {
        this.#reader.skipValue()
        continue
      }
      if (seen.has(name)) throw this.#wrong(token, `duplicate field ${token.raw}`)
      seen.add(name)
      if (this.#reader.peek().type === 'null') this.#reader.read()
      else this.#value(name, type, message)
    }
  }

  #value(name: string, type: MessageFields[string], message: MutableMessage): void {
    switch (type) {
      case 'string':
        message.strings.set(name, this.#string(name))
        return
      case 'strings':
        message.lists.set(name, this.#list(name))
        return
      case 'timestamp':
        message.times.set(name, this.#timestamp())
    }
  }

  #string(name: string): string {
    const token = this.#reader.read()
    if (token.type === 'string') return this.#textOf(token)
    throw this.#wrong(token, `invalid value for string field ${name}: ${token.raw}`)
  }

  #list(name: string): readonly string[] {
    const open = this.#reader.read()
    if (open.raw !== '[') throw this.#unexpected(open)
    const items: string[] = []
    while (this.#reader.peek().type !== 'close') items.push(this.#string(name))
    this.#reader.read()
    return items
  }

  #timestamp(): bigint {
    const token = this.#reader.read()
    if (token.type !== 'string') throw this.#unexpected(token)
    const time = parseTimestamp(this.#textOf(token))
    if (typeof time === 'bigint') return time
    const problem =
      time === 'out of range'
        ? `google.protobuf.Timestamp value out of range: ${token.raw}`
        : `invalid google.protobuf.Timestamp value ${token.raw}`
    throw this.#wrong(token, problem)
  }

  // Strings of protobuf are valid Unicode: half a surrogate pair, which JSON allows, is none.
  #textOf(token: Token): string {
    const text = JSON.parse(token.raw) as string
    if (text.isWellFormed()) return text
    const bad = token.at + wellFormedStart(token.raw) + ESCAPE
    const found = this.#reader.textAt(bad, ESCAPE)
    throw this.#broken(token, `invalid escape code ${quoteGo(found)} in string`)
  }

  #unexpected(token: Token): Error {
    return this.#broken(token, `unexpected token ${token.raw}`)
  }

  #broken(token: Token, problem: string): Error {
    const place = this.#reader.placeOf(token.at)
    return rpcError('invalidArgument', `${this.#prefix}syntax error (${place}): ${problem}`)
  }

  #wrong(token: Token, problem: string): Error {
    const place = this.#reader.placeOf(token.at)
    return rpcError('invalidArgument', `${this.#prefix}(${place}): ${problem}`)
  }
}

/** The length of an escape such as \ud800. What stands behind half a pair is what protobuf-go complains of. */
const ESCAPE = 6

const WELL_FORMED =
  /(?:[^\\]|\\[^u]|\\u(?![dD][89a-fA-F])[0-9a-fA-F]{4}|\\u[dD][89abAB]..\\u[dD][c-fC-F]..)*/y

function wellFormedStart(raw: string): number {
  WELL_FORMED.lastIndex = 0
  WELL_FORMED.test(raw)
  return WELL_FORMED.lastIndex
}
