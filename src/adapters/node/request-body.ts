import type { IncomingMessage } from 'node:http'
import { BODY_LIMIT } from '../../http/exchange.ts'
import { headerLinesOf } from './header-lines.ts'

const NO_BYTES = new Uint8Array(0)
/** How long the rest of an overlong body is taken in, so that its sender gets to read the answer. */
const LINGER = 1_000

/**
 * The body of a request: at once when there is none, undefined when the client leaves before its end. Stops one byte
 * past {@link BODY_LIMIT}.
 *
 * A body that a parser of Express has read before is encoded again: exact for bytes and text, for JSON without the
 * duplicate keys that the parser dropped. Throws when something else has consumed it.
 */
export function bodyOf(message: IncomingMessage): Uint8Array | Promise<Uint8Array | undefined> {
  if (!announcesBody(message)) return NO_BYTES
  if (message.readableDidRead) return encodedAgain((message as { body?: unknown }).body)
  return readBody(message)
}

/** Says whether reading has stopped before the end of a body that is too long. */
export function isOverlong(body: Uint8Array): boolean {
  return body.length > BODY_LIMIT
}

/** Takes in and drops what a client still sends, for a second at most. */
export async function drain(message: IncomingMessage): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const timer = setTimeout(resolve, LINGER)
  message.once('end', resolve).once('close', resolve).resume()
  await promise
  clearTimeout(timer)
}

/** Says whether a request has a body that is to be read. */
export function announcesBody(message: IncomingMessage): boolean {
  const headers = headerLinesOf(message.rawHeaders)
  const length = headers.get('content-length')
  return (length !== undefined && length !== '0') || headers.get('transfer-encoding') !== undefined
}

function encodedAgain(parsed: unknown): Uint8Array {
  if (parsed instanceof Uint8Array) return parsed
  if (typeof parsed === 'string') return new TextEncoder().encode(parsed)
  if (parsed === undefined) {
    throw new ConsumedBodyError(
      'The body of the request was read before it came to tokamock, and nothing is left of it. Mount tokamock before whatever reads it.',
    )
  }
  return new TextEncoder().encode(JSON.stringify(parsed))
}

/** A mistake in how an application is put together; its message is for the person who sees the answer. */
export class ConsumedBodyError extends Error {
  override readonly name = 'ConsumedBodyError'
}

function readBody(message: IncomingMessage): Promise<Uint8Array | undefined> {
  const { promise, resolve } = Promise.withResolvers<Uint8Array | undefined>()
  const chunks: Uint8Array[] = []
  let size = 0
  const settle = (body: Uint8Array | undefined): void => {
    message.off('data', take).off('end', finish).off('close', leave)
    resolve(body)
  }
  const take = (chunk: Uint8Array): void => {
    chunks.push(chunk)
    size += chunk.length
    if (size <= BODY_LIMIT) return
    message.pause()
    settle(Buffer.concat(chunks, BODY_LIMIT + 1))
  }
  const finish = (): void => settle(chunks.length === 1 ? chunks[0] : Buffer.concat(chunks, size))
  const leave = (): void => settle(undefined)
  message.on('data', take).on('end', finish).on('close', leave).on('error', leave)
  return promise
}
