import type { AnswerHeaders, PlainAnswer } from '../http/exchange.ts'

const encoder = new TextEncoder()
const NO_BYTES = new Uint8Array(0)

/** An answer with a JSON body on one line. */
export function jsonAnswer(
  status: number,
  value: unknown,
  headers: AnswerHeaders = {},
): PlainAnswer {
  const body = encoder.encode(JSON.stringify(value))
  return { status, headers: { 'content-type': 'application/json', ...headers }, body }
}

/** An answer without a body. */
export function emptyAnswer(status: number, headers: AnswerHeaders = {}): PlainAnswer {
  return { status, headers, body: NO_BYTES }
}
