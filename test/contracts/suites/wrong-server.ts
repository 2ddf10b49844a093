import type { Fetcher } from '../../../contracts/harness/target.ts'
import type { Sent } from './faulty.ts'

/** What is wrong with a server: it misunderstands requests or misspells answers. */
export interface Fault {
  readonly request?: (sent: Sent) => Partial<Sent>
  readonly answer?: (given: Given) => Response | undefined
}

/** An answer on its way back. */
export interface Given {
  readonly sent: Sent
  readonly status: number
  readonly headers: Headers
  readonly text: string
  /** The answer with another body. */
  with(json: unknown, status?: number): Response
  /** The answer with each text replaced. */
  replaced(pattern: RegExp, by: string): Response
}

/** A server that has a fault, and is a mock for the rest. */
export function wrongServer(mock: Fetcher, fault: Fault): Fetcher {
  return {
    async fetch(path, init = {}) {
      const asked: Sent = {
        method: init.method ?? 'GET',
        url: new URL(path, 'http://mock.invalid'),
        headers: new Headers(init.headers),
        body: typeof init.body === 'string' ? init.body : undefined,
      }
      const sent = { ...asked, ...fault.request?.(asked) }
      const response = await mock.fetch(sent.url.pathname + sent.url.search, {
        method: sent.method,
        headers: sent.headers,
        ...(init.signal ? { signal: init.signal } : {}),
        ...(sent.body === undefined ? {} : { body: sent.body }),
      })
      const given = givenFrom(asked, response, await response.text())
      return fault.answer?.(given) ?? new Response(given.text || null, response)
    },
  }
}

function givenFrom(sent: Sent, { status, headers }: Response, text: string): Given {
  return {
    sent,
    status,
    headers,
    text,
    with: (json, other = status) => Response.json(json, { status: other }),
    replaced: (pattern, by) =>
      new Response(text.replaceAll(pattern, by) || null, { status, headers }),
  }
}
