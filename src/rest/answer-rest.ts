import { ApiError } from '../http/api-error.ts'
import type { PlainAnswer, PlainRequest } from '../http/exchange.ts'

/** The journey of a plain REST system. */
export interface RestJourney {
  /** The system's straight line, in the order that it has: gives the answer or throws an ApiError. */
  readonly answer: (request: PlainRequest) => PlainAnswer | Promise<PlainAnswer>
  /** Encodes a refusal in the system's own shape. */
  readonly refuse: (error: ApiError, request: PlainRequest) => PlainAnswer
}

/** Answers one request of a plain REST system. Whatever is thrown but ApiErrors is a bug and passed on. */
export function answerRest(
  journey: RestJourney,
  request: PlainRequest,
): PlainAnswer | Promise<PlainAnswer> {
  const refuse = (error: unknown): PlainAnswer => {
    if (error instanceof ApiError) return journey.refuse(error, request)
    throw error
  }
  try {
    const answer = journey.answer(request)
    return answer instanceof Promise ? answer.catch(refuse) : answer
  } catch (error) {
    return refuse(error)
  }
}
