import { isChunkSource, type PlainAnswer } from './exchange.ts'
import { joinBytes, lengthOf } from './join-bytes.ts'

/** A body that does not go on as a stream, as one. */
export const wholeBody = (body: Uint8Array | readonly Uint8Array[]): Uint8Array =>
  body instanceof Uint8Array ? body : joinBytes(body)

/** How long a body is; undefined for a stream. */
export function bodyLength(body: PlainAnswer['body']): number | undefined {
  if (body instanceof Uint8Array) return body.length
  return isChunkSource(body) ? undefined : lengthOf(body)
}
