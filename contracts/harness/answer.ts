import type { HeldAnswer } from './expectations.ts'

/**
 * Makes one kind of answer of what clients hand out: supertest's and superagent's responses, fetch responses that were
 * read (`{ status, headers, json }` or with `text`), and plain objects with a `body`. Refuses a Response whose body was
 * not read, and everything without a status.
 *
 * @param received what a client gave
 * @returns the part that a document speaks of
 */
export function answerFrom(received: unknown): HeldAnswer {
  if (typeof received !== 'object' || received === null || !('status' in received)) {
    throw new TypeError(`an answer has a status, such as supertest's; this is ${typeof received}`)
  }
  if (typeof received.status !== 'number') throw new TypeError("an answer's status is a number")
  return { status: received.status, headers: headersIn(received), body: bodyIn(received) }
}

function headersIn(received: object): Record<string, string> {
  const headers = 'headers' in received ? received.headers : undefined
  if (headers instanceof Headers) return Object.fromEntries(headers.entries())
  const pairs = Object.entries(headers ?? {}).filter(([, value]) => value !== undefined)
  return Object.fromEntries(pairs.map(([name, value]) => [name.toLowerCase(), String(value)]))
}

function bodyIn(received: object): unknown {
  if ('json' in received && typeof received.json !== 'function') return received.json
  if ('json' in received && typeof received.json === 'function') {
    throw new TypeError('read the Response first: { status, headers, json: await response.json() }')
  }
  const text = 'text' in received && typeof received.text === 'string' ? received.text : undefined
  const body = 'body' in received ? received.body : undefined
  // supertest gives {} for a body that it does not parse; then the text tells more.
  const isUnparsed = body === undefined || (isEmptyObject(body) && text !== undefined)
  return isUnparsed && text !== undefined ? parsed(text) : body
}

function isEmptyObject(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.keys(value).length === 0
  )
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
