/** Protobuf that cannot be read; the message is Go's. */
export class ProtobufError extends Error {
  override readonly name = 'ProtobufError'
}

/** A field as it stands in the bytes. */
export interface WireField {
  readonly number: number
  /** The value of a number; undefined for one with a length. */
  readonly value: bigint | undefined
  /** The bytes of a field with a length; empty for a number. */
  readonly bytes: Uint8Array
}

const VARINT = 0
const FIXED_64 = 1
const LENGTH = 2
const FIXED_32 = 5

/** Reads the fields of a message one after the other. Refuses bytes that end too soon with a {@link ProtobufError}. */
export function* wireFields(bytes: Uint8Array): Iterable<WireField> {
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
    if (number === 0) throw new ProtobufError('proto: illegal tag 0 (wire type 0)')
    if (type === VARINT) yield { number, value: varint(), bytes: new Uint8Array() }
    else if (type === LENGTH) yield { number, value: undefined, bytes: take(Number(varint())) }
    else if (type === FIXED_64) yield { number, value: undefined, bytes: take(8) }
    else if (type === FIXED_32) yield { number, value: undefined, bytes: take(4) }
    else throw new ProtobufError(`proto: illegal wireType ${type}`)
  }
}
