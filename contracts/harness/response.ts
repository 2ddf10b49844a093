import { textOf } from './body-text.ts'
import { CheckFailure, type Exchange } from './outcome.ts'
import { valueAt } from './value-at.ts'

/** An answer that was read to its end. */
export interface CheckResponse {
  readonly status: number
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
  /** The parsed body; undefined when it is not JSON. */
  readonly json: unknown
  /** The request that it answers. */
  readonly exchange: Exchange
  /** The value at a JSON pointer of the body, undefined where there is none. */
  at(pointer: string): unknown
  /** The text at a JSON pointer; fails the check when there is none. */
  textAt(pointer: string): string
  /** The list at a JSON pointer; fails the check when there is none. */
  listAt(pointer: string): readonly unknown[]
}

/**
 * Reads an answer to its end.
 *
 * @param response as fetch gave it
 * @param exchange the request that it answers
 * @returns the answer
 */
export async function readResponse(response: Response, exchange: Exchange): Promise<CheckResponse> {
  return answerOf(response.status, headersOf(response), await textOf(response), exchange)
}

/**
 * The headers of an answer as a plain object.
 *
 * @param response as fetch gave it
 * @returns values by lower-case name
 */
export function headersOf(response: Response): Record<string, string> {
  return Object.fromEntries(response.headers.entries())
}

function answerOf(
  status: number,
  headers: Readonly<Record<string, string>>,
  text: string,
  exchange: Exchange,
): CheckResponse {
  const json = parseJson(text)
  const at = (pointer: string) => valueAt(json, pointer)
  const must = <T>(pointer: string, wanted: string, is: (value: unknown) => value is T): T => {
    const value = at(pointer)
    if (is(value)) return value
    throw new CheckFailure(`the answer has no ${wanted} at ${pointer}`, {
      where: pointer,
      expected: wanted,
      actual: json ?? text,
      exchange,
    })
  }
  return {
    status,
    headers,
    text,
    json,
    exchange,
    at,
    textAt: (pointer) => must(pointer, 'text', (value) => typeof value === 'string'),
    listAt: (pointer) => must(pointer, 'list', (value) => Array.isArray(value)),
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
