import { isChunkSource, type PlainAnswer, type PlainRequest } from '../../http/exchange.ts'
import type { Attributes } from '../attributes.ts'

/** What an entry is made with. */
export interface EntryOptions {
  readonly at: number
  readonly isStream: boolean
  readonly describe: (request: PlainRequest) => Attributes
}

/** Enough of an answer to read the metadata of a list. */
const HEAD = 1024
/** Longer bodies are not kept. */
const LONGEST_BODY = 64 * 1024

/** One request and what became of it. It holds no credentials; what it tells of the body is what the client sent. */
export class JournalEntry {
  readonly method: string
  /** The path, percent-encoded, without the query. */
  readonly path: string
  /** The query, encoded. */
  readonly query: string
  readonly userAgent: string
  readonly contentType: string
  readonly accept: string
  /** 0 when the connection broke without an answer. */
  readonly status: number
  /** By the mock's clock, in milliseconds since the epoch. */
  readonly at: number
  /** The answer went on as a stream. */
  readonly isStream: boolean
  #body: Uint8Array
  readonly #head: Uint8Array
  readonly #describe: EntryOptions['describe']
  #attributes: Attributes | undefined

  constructor(request: PlainRequest, answer: PlainAnswer | undefined, options: EntryOptions) {
    const { headers, body } = request
    this.method = request.method
    this.path = request.path
    this.query = request.query
    this.userAgent = headers.get('user-agent') ?? ''
    this.contentType = headers.get('content-type') ?? ''
    this.accept = headers.get('accept') ?? ''
    this.status = answer?.status ?? 0
    this.at = options.at
    this.isStream = options.isStream
    this.#body = body.length <= LONGEST_BODY ? body : NO_BYTES
    this.#head = request.method === 'GET' ? headOf(answer) : NO_BYTES
    this.#describe = options.describe
  }

  /** What the request asked for; worked out when it is first read. */
  get attributes(): Attributes {
    this.#attributes ??= this.#describe({
      ...this,
      origin: '',
      headers: NO_HEADERS,
      body: this.#body,
    })
    return this.#attributes
  }

  /** The query's parameters. */
  get parameters(): URLSearchParams {
    return new URLSearchParams(this.query)
  }

  /** The body that was sent, as text; "" for none, for one of more than 64 KiB, and for one that was forgotten. */
  get body(): string {
    return new TextDecoder().decode(this.#body)
  }

  /** How many bytes of the body are kept. */
  get bodySize(): number {
    return this.#body.length
  }

  /** Lets go of the body, after which nothing is left of it. */
  forgetBody(): void {
    this.#body = NO_BYTES
  }

  /** The continue token in the answer of a list; "" for the last page and for any other answer. */
  get continueToken(): string {
    return this.#metadata('continue')
  }

  /** The resource version of the list that was answered; "" for any other answer. */
  get listVersion(): string {
    return this.#metadata('resourceVersion')
  }

  /** The entry as plain data, without what was sent and answered. */
  toJSON(): Readonly<Record<string, unknown>> {
    const { method, path, query, userAgent, contentType, accept, status, at, isStream } = this
    return {
      method,
      path,
      query,
      userAgent,
      contentType,
      accept,
      status,
      at,
      isStream,
      ...this.attributes,
    }
  }

  #metadata(field: string): string {
    const head = new TextDecoder().decode(this.#head)
    const metadata = /^\{"kind":"\w+List","apiVersion":"[^"]*","metadata":(\{[^}]*\})/.exec(
      head,
    )?.[1]
    if (metadata === undefined) return ''
    const value: unknown = JSON.parse(metadata)[field]
    return typeof value === 'string' ? value : ''
  }
}

const NO_BYTES = new Uint8Array()
const NO_HEADERS = { get: () => undefined, all: () => [], names: () => [] }

// Of a list alone, and a copy: a part of the answer would keep the whole of it in memory.
function headOf(answer: PlainAnswer | undefined): Uint8Array {
  const { body = [] } = answer ?? {}
  if (isChunkSource(body)) return NO_BYTES
  const first = body instanceof Uint8Array ? body : body[0]
  return first && mayBeList(first) ? first.slice(0, HEAD) : NO_BYTES
}

/** `{"kind":"` */
const BEFORE_KIND = 9
const QUOTE = '"'.charCodeAt(0)
const L = 'L'.charCodeAt(0)

/** Says whether a body may be a list: one that begins with a kind whose name ends in List. */
const mayBeList = (body: Uint8Array): boolean => body[body.indexOf(QUOTE, BEFORE_KIND) - 4] === L
