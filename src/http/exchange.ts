/**
 * One request and its answer, without the objects of any platform: adapters translate node:http, Express and fetch to
 * these and back, so that the machinery is written once and the fast path builds no Request and no Response.
 */

/** The header lines of a request. Names are lower case. */
export interface HeaderLookup {
  /** The value of a header; repeated lines are joined by ", ". */
  get(name: string): string | undefined
  /** The lines of a header one by one, for headers whose repetition has a meaning (Impersonate-Group). */
  all(name: string): readonly string[]
  /** The names that were sent, each once. */
  names(): Iterable<string>
}

/** A request as it came over the wire. */
export interface PlainRequest {
  /** As sent: methods are case-sensitive. */
  readonly method: string
  /** The path, still percent-encoded, without the query. */
  readonly path: string
  /** The query, still encoded, without the question mark; "" when there is none. */
  readonly query: string
  readonly headers: HeaderLookup
  /** The body's bytes, empty without one. Adapters stop reading one byte past {@link BODY_LIMIT}. */
  readonly body: Uint8Array
  /** The scheme and authority that the client used, such as `http://127.0.0.1:8443`. */
  readonly origin: string
}

/** The most bytes that a request body may have; a longer one is answered 413 (kube-apiserver: 3 MiB). */
export const BODY_LIMIT = 3 * 1024 * 1024

/** Header lines of an answer, by lower-case name; a list stands for repeated lines. */
export type AnswerHeaders = Readonly<Record<string, string | readonly string[]>>

/** An answer, ready for any adapter. */
export interface PlainAnswer {
  readonly status: number
  readonly headers: AnswerHeaders
  /**
   * The whole body; the pieces of a long one, which nobody has to put together but who reads it; or a source of chunks
   * for a stream that goes on.
   */
  readonly body: Uint8Array | readonly Uint8Array[] | ChunkSource
  /** The server that is imitated sends a long body compressed to clients that take it so; adapters of a wire do. */
  readonly isCompressible?: boolean
}

/**
 * A body that is made while it is read. The reader pulls, so that a slow one keeps nothing but its place: the source
 * never queues chunks.
 */
export interface ChunkSource {
  /** The next chunk; undefined when there is none yet, null when the stream has ended. */
  read(): Uint8Array | undefined | null
  /** Sets the one function to call when `read` may have something again. */
  onReadable(listener: () => void): void
  /** Ends the stream from the reader's side and lets go of all that it holds. May be called twice. */
  cancel(): void
}

/** Says whether a body is a stream. */
export function isChunkSource(body: PlainAnswer['body']): body is ChunkSource {
  return 'read' in body
}
