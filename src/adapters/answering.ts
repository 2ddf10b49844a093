import type { PlainAnswer, PlainRequest } from '../http/exchange.ts'

/** Whatever answers plain requests: a mock, or something that stands in front of one. */
export interface Answering {
  answer(request: PlainRequest): PlainAnswer | Promise<PlainAnswer>
}
