import { wholeBody } from './body.ts'
import type {
  AnswerHeaders,
  ChunkSource,
  HeaderLookup,
  PlainAnswer,
  PlainRequest,
} from './exchange.ts'
import { isChunkSource } from './exchange.ts'
import { joinBytes } from './join-bytes.ts'
import type { StreamTies } from './web-stream.ts'
import { sourceFrom, streamFrom } from './web-stream.ts'

const NO_BYTES = new Uint8Array(0)
const NULL_BODY_STATUSES: ReadonlySet<number> = new Set([101, 103, 204, 205, 304])
const BODILESS_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD'])

/**
 * Turns after which a body that has not ended counts as a stream. A body made of a string or of bytes ends after two
 * in Node.
 */
const TURNS_OF_A_WHOLE_BODY = 32

/**
 * Translates a fetch Request. Reads at most `bodyLimit` + 1 bytes of the body and then cancels it.
 *
 * A fetch Request keeps repeated headers joined; they are taken apart again at ", ".
 */
export async function requestFromWeb(request: Request, bodyLimit: number): Promise<PlainRequest> {
  return {
    method: request.method,
    ...targetOf(request.url),
    headers: lookupOf(request.headers),
    body: await readBody(request, bodyLimit + 1),
  }
}

/**
 * Builds a fetch Request. A body of a GET or HEAD request is left out, because a Request refuses it.
 */
export function webRequestFrom(plain: PlainRequest): Request {
  const headers = new Headers()
  for (const name of plain.headers.names()) {
    for (const line of plain.headers.all(name)) headers.append(name, line)
  }
  const query = plain.query === '' ? '' : `?${plain.query}`
  const hasBody = plain.body.length > 0 && !BODILESS_METHODS.has(plain.method)
  return new Request(`${plain.origin}${plain.path}${query}`, {
    method: plain.method,
    headers,
    ...(hasBody ? { body: plain.body as Uint8Array<ArrayBuffer> } : {}),
  })
}

/**
 * Builds a fetch Response. A stream is read as the Response is read and ends with the signal of its ties; any other body
 * tells its length, as it does on a wire; the answer to a HEAD request has no body.
 */
export function webResponseFrom(answer: PlainAnswer, ties: StreamTies = {}): Response {
  const { status, body } = answer
  if (NULL_BODY_STATUSES.has(status) || ties.request?.method === 'HEAD') {
    if (isChunkSource(body)) body.cancel()
    return new Response(null, { status, headers: webHeadersFrom(answer.headers) })
  }
  if (isChunkSource(body)) {
    const stream = streamFrom(body, ties)
    return new Response(stream, { status, headers: webHeadersFrom(answer.headers) })
  }
  const bytes = wholeBody(body) as Uint8Array<ArrayBuffer>
  const headers = { ...answer.headers, 'content-length': String(bytes.length) }
  return new Response(bytes, { status, headers: webHeadersFrom(headers) })
}

/**
 * Translates a fetch Response. A body that is already there becomes bytes, one that is still being made stays a stream.
 * Refuses `Response.error()` with a TypeError: it has no status to answer with.
 */
export async function answerFromWeb(response: Response): Promise<PlainAnswer> {
  if (response.type === 'error') {
    throw new TypeError('Response.error() cannot be sent as an answer: it has no status.')
  }
  const headers = answerHeadersFrom(response.headers)
  const body = response.body === null ? NO_BYTES : await bodyFrom(sourceFrom(response.body))
  return { status: response.status, headers, body }
}

/** As a Request spells it: without a user, and behind the host comes a path. */
const HTTP_URL = /^(https?:\/\/[^/]+)([^?#]*)\??([^#]*)/

function targetOf(url: string): Pick<PlainRequest, 'origin' | 'path' | 'query'> {
  const [, origin, path = '', query = ''] = HTTP_URL.exec(url) ?? []
  if (origin !== undefined) return { origin, path, query }
  const { origin: opaque, pathname, search } = new URL(url)
  return { origin: opaque, path: pathname, query: search.slice(1) }
}

function lookupOf(headers: Headers): HeaderLookup {
  return {
    get: (name) => headers.get(name) ?? undefined,
    all: (name) => headers.get(name)?.split(', ') ?? [],
    names: () => headers.keys(),
  }
}

async function readBody(request: Request, most: number): Promise<Uint8Array> {
  if (request.bodyUsed) throw new TypeError('The body of this Request has already been read.')
  // Firefox has no Request.body: there the whole body has to be read.
  const body = request.body as Request['body'] | undefined
  if (body === null) return NO_BYTES
  if (body === undefined) return new Uint8Array(await request.arrayBuffer()).subarray(0, most)
  return readAtMost(body.getReader(), most)
}

async function readAtMost(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  most: number,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for (let size = 0; size < most;) {
    const { value, done } = await reader.read()
    if (done) return joinBytes(chunks)
    chunks.push(value)
    size += value.length
  }
  // Not awaited: where somebody cloned the request, as MSW does, it is not done before the clone is cancelled too.
  reader.cancel().catch(() => {})
  return joinBytes(chunks).subarray(0, most)
}

/** Headers as they are, which a Response takes in at once, unless a line is repeated. */
function webHeadersFrom(headers: AnswerHeaders): HeadersInit {
  if (hasSingleLines(headers)) return headers
  const web = new Headers()
  for (const [name, value] of Object.entries(headers)) {
    for (const line of typeof value === 'string' ? [value] : value) web.append(name, line)
  }
  return web
}

const hasSingleLines = (headers: AnswerHeaders): headers is Readonly<Record<string, string>> =>
  Object.values(headers).every((value) => typeof value === 'string')

function answerHeadersFrom(headers: Headers): AnswerHeaders {
  const cookies = headers.getSetCookie()
  const lines = Object.fromEntries(headers)
  return cookies.length > 1 ? { ...lines, 'set-cookie': cookies } : lines
}

async function bodyFrom(source: ChunkSource): Promise<Uint8Array | ChunkSource> {
  const chunks: Uint8Array[] = []
  for (let turn = 0; turn < TURNS_OF_A_WHOLE_BODY; turn += 1) {
    const chunk = source.read()
    if (chunk === null) return joinBytes(chunks)
    if (chunk !== undefined) chunks.push(chunk)
    await Promise.resolve()
  }
  return resumed(chunks, source)
}

function resumed(chunks: Uint8Array[], source: ChunkSource): ChunkSource {
  return {
    read: () => chunks.shift() ?? source.read(),
    onReadable: (listener) => source.onReadable(listener),
    cancel() {
      chunks.length = 0
      source.cancel()
    },
  }
}
