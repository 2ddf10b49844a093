import { type JsonObject, textIn } from '../../json/value.ts'
import { decodeMessage } from './decode-message.ts'
import { encodeMessage } from './encode-message.ts'
import type { Message } from './message.ts'
import { ProtobufError, wireFields } from './wire-reader.ts'

/** What every body begins with: `k8s` and a nought. */
const MAGIC = [0x6b, 0x38, 0x73, 0x00]

/** What a body says about itself, and the bytes of the object (apimachinery pkg/runtime Unknown). */
export interface Enveloped {
  readonly apiVersion: string
  readonly kind: string
  readonly raw: Uint8Array
}

const TypeMeta: Message = { apiVersion: [1, 'text'], kind: [2, 'text'] }

/** Opens a body. Refuses one that is no protobuf of Kubernetes with a {@link ProtobufError}. */
export function openEnvelope(bytes: Uint8Array): Enveloped {
  if (bytes.length === 0) throw new ProtobufError('empty data')
  if (MAGIC.some((byte, index) => bytes[index] !== byte)) {
    throw new ProtobufError(
      'provided data does not appear to be a protobuf message, expected prefix [107 56 115 0]',
    )
  }
  if (bytes.length === MAGIC.length) throw new ProtobufError('empty body')
  let type: JsonObject = {}
  let raw: Uint8Array = new Uint8Array()
  for (const field of wireFields(bytes.subarray(MAGIC.length), 'Unknown')) {
    if (field.number === 1) type = decodeMessage(TypeMeta, field.bytes, 'TypeMeta')
    if (field.number === 2) raw = field.bytes
  }
  return { apiVersion: textIn(type, 'apiVersion'), kind: textIn(type, 'kind'), raw }
}

/** Encodes an object with its kind and version, as a body. */
export function sealEnvelope(message: Message, object: JsonObject): Uint8Array {
  const raw = encodeMessage(message, object)
  const head = encodeMessage({ type: [1, TypeMeta] }, { type: object })
  const length = encodeMessage({ length: [2, 'integer'] }, { length: raw.length })
  // The tag of a field with a length differs from that of a number in its type only.
  length[0] = (2 << 3) | 2
  const tail = encodeMessage({ contentEncoding: [3, 'text'], contentType: [4, 'text'] }, {})
  return Uint8Array.from([...MAGIC, ...head, ...length, ...raw, ...tail])
}
