import type { PlainAnswer, PlainRequest } from '../http/exchange.ts'

/** Something beside the mock that answers paths of its own. */
export interface Control extends Answering {
  owns(path: string): boolean
}

/** Whatever answers plain requests: a mock, or something that stands in front of one. */
export interface Answering {
  answer(request: PlainRequest): PlainAnswer | Promise<PlainAnswer>
}
