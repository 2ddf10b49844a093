import type { AnswerHeaders } from './exchange.ts'

/**
 * The one way for the machinery to refuse a request. Made by the named constructors of each API, never directly in a
 * handler; the journey's only catch encodes it.
 */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly status: number
  /** What the client gets: a JSON value in the API's own shape, or text. */
  readonly body: unknown
  readonly headers: AnswerHeaders

  constructor(status: number, message: string, body: unknown, headers: AnswerHeaders = {}) {
    super(message)
    this.status = status
    this.body = body
    this.headers = headers
  }
}
