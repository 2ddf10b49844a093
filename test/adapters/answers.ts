import type { HeaderLookup, PlainAnswer, PlainRequest } from '../../src/http/exchange.ts'

/** An answer made by hand. */
export function answerOf(
  body: string | PlainAnswer['body'],
  { status = 200, headers = {} }: Partial<PlainAnswer> = {},
): PlainAnswer {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body
  return { status, headers: { 'content-type': 'application/json', ...headers }, body: bytes }
}

/** A mock that gives one answer and remembers what it was asked. */
export class Answerer {
  readonly requests: PlainRequest[] = []
  readonly #answer: (request: PlainRequest) => PlainAnswer | Promise<PlainAnswer>

  constructor(answer: (request: PlainRequest) => PlainAnswer | Promise<PlainAnswer>) {
    this.#answer = answer
  }

  answer(request: PlainRequest): PlainAnswer | Promise<PlainAnswer> {
    this.requests.push(request)
    return this.#answer(request)
  }

  owns(path: string): boolean {
    return path.startsWith('/apis/')
  }
}

/** A header lookup over lines. */
export function headersOf(lines: readonly (readonly [string, string])[]): HeaderLookup {
  const all = (name: string): string[] =>
    lines.filter(([sent]) => sent === name).map(([, value]) => value)
  return {
    all,
    get: (name) => (all(name).length > 0 ? all(name).join(', ') : undefined),
    names: () => new Set(lines.map(([name]) => name)),
  }
}
