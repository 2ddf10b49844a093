/** Protobuf that cannot be read; the message is Go's. */
export class ProtobufError extends Error {
  override readonly name = 'ProtobufError'
}

/** A field as it stands in the bytes. */
export interface WireField {
  readonly number: number
  /** The wire type: how the value is written. */
  readonly type: number
  /** The value of a number; undefined for one with a length. */
  readonly value: bigint | undefined
  /** The bytes of a field with a length; empty for a number. */
  readonly bytes: Uint8Array
}

/** The wire type of numbers. */
export const VARINT = 0
const FIXED_64 = 1
/** The wire type of all that has a length. */
export const LENGTH = 2
const FIXED_32 = 5

/**
 * Reads the fields of a message one after the other. Refuses bytes that are no message with a {@link ProtobufError}.
 *
 * @param bytes of the message
 * @param name of the message in Go, which errors tell where it is known
 */
export function* wireFields(bytes: Uint8Array, name?: string): Iterable<WireField> {
  const told = name === undefined ? 'proto' : `proto: ${name}`
  let at = 0
  const varint = (): bigint => {
    let value = 0n
    for (let shift = 0n; shift < 70n; shift += 7n) {
      const byte = bytes[at++]
      if (byte === undefined) throw new ProtobufError('unexpected EOF')
      value |= BigInt(byte & 0x7f) << shift
      if (byte < 0x80) return value
    }
    throw new ProtobufError('proto: integer overflow')
  }
  const take = (length: number): Uint8Array => {
    if (at + length > bytes.length) throw new ProtobufError('unexpected EOF')
    at += length
    return bytes.subarray(at - length, at)
  }
  while (at < bytes.length) {
    const tag = varint()
    const number = Number(tag >> 3n)
    const type = Number(tag & 7n)
    if (type === 4) throw new ProtobufError(`${told}: wiretype end group for non-group`)
    if (number === 0) throw new ProtobufError(`${told}: illegal tag 0 (wire type ${tag})`)
    if (type === VARINT) yield { number, type, value: varint(), bytes: new Uint8Array() }
    else if (type === LENGTH)
      yield { number, type, value: undefined, bytes: take(Number(varint())) }
    else if (type === FIXED_64) yield { number, type, value: undefined, bytes: take(8) }
    else if (type === FIXED_32) yield { number, type, value: undefined, bytes: take(4) }
    else throw new ProtobufError(`proto: illegal wireType ${type}`)
  }
}
