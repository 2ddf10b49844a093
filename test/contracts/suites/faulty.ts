import type { Fetcher } from '../../../contracts/harness/target.ts'

/** A JSON object on the wire. */
export type Json = Record<string, unknown>

/** A request on its way to the server. */
export interface Sent {
  readonly method: string
  readonly url: URL
  readonly headers: Headers
  readonly body: string | undefined
}

/** What is wrong with a server: it misunderstands requests, misspells answers, or tells other events. */
export interface Fault {
  readonly request?: (sent: Sent, mock: Fetcher) => Sent | Promise<Sent>
  readonly answer?: (json: Json, sent: Sent, response: Response) => Json | undefined
  readonly event?: (event: Json) => Json | undefined
}

/** The items of a list; undefined for any other body. */
export const list = (json: Json): Json[] | undefined =>
  Array.isArray(json['items']) ? (json['items'] as Json[]) : undefined

/** The metadata of a body. */
export const metadata = (json: Json): Json => (json['metadata'] ?? {}) as Json

/** The name of an item. */
export const nameOf = (item: Json): string => String(metadata(item)['name'])

/** A request with another query. */
export function withQuery(sent: Sent, change: (query: URLSearchParams) => void): Sent {
  const url = new URL(sent.url)
  change(url.searchParams)
  return { ...sent, url }
}

/** A mock with something wrong about it. */
export function faulty(mock: Fetcher, fault: Fault): Fetcher {
  return {
    async fetch(path, init = {}) {
      const url = new URL(path, 'http://mock.invalid')
      const body = typeof init.body === 'string' ? init.body : undefined
      const given: Sent = {
        method: init.method ?? 'GET',
        url,
        headers: new Headers(init.headers),
        body,
      }
      const sent = (await fault.request?.(given, mock)) ?? given
      const response = await mock.fetch(sent.url.pathname + sent.url.search, {
        method: sent.method,
        headers: sent.headers,
        ...(init.signal ? { signal: init.signal } : {}),
        ...(sent.body === undefined ? {} : { body: sent.body }),
      })
      const { status, headers } = response
      if (url.searchParams.has('watch'))
        return new Response(retold(response, fault), { status, headers })
      const text = await response.text()
      const changed = fault.answer?.(parsed(text), sent, response)
      return new Response(changed ? JSON.stringify(changed) : text, { status, headers })
    },
  }
}

function retold(response: Response, fault: Fault): ReadableStream<Uint8Array> | null {
  const lines = new TransformStream<string, string>({
    transform(chunk, controller) {
      for (const line of chunk.split('\n').filter(Boolean)) {
        const event: Json | undefined = fault.event
          ? fault.event(JSON.parse(line))
          : JSON.parse(line)
        if (event) controller.enqueue(`${JSON.stringify(event)}\n`)
      }
    },
  })
  const decoder = new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>
  return (
    response.body?.pipeThrough(decoder).pipeThrough(lines).pipeThrough(new TextEncoderStream()) ??
    null
  )
}

function parsed(text: string): Json {
  try {
    return JSON.parse(text) as Json
  } catch {
    return {}
  }
}
