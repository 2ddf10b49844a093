import { isChunkSource, type PlainAnswer } from './exchange.ts'
import { joinBytes, lengthOf } from './join-bytes.ts'

/** An answer whose body is put together from its pieces when it is read. */
export function piecedAnswer(
  answer: Omit<PlainAnswer, 'body' | 'pieces'>,
  pieces: readonly Uint8Array[],
): PlainAnswer {
  let joined: Uint8Array | undefined
  return {
    ...answer,
    pieces,
    get body() {
      return (joined ??= joinBytes(pieces))
    },
  }
}

/** How long the body of an answer is, without putting it together; undefined for a stream. */
export function bodyLength(answer: PlainAnswer): number | undefined {
  if (answer.pieces) return lengthOf(answer.pieces)
  return isChunkSource(answer.body) ? undefined : answer.body.length
}

/** Says whether an answer goes on as a stream. */
export const isStream = (answer: PlainAnswer): boolean => bodyLength(answer) === undefined
