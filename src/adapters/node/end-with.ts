import { OutgoingMessage, type ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { joinBytes, lengthOf } from '../../http/join-bytes.ts'
import type { BodyMemory } from './body-memory.ts'

/** So many bytes go out faster as a text, which Node puts behind the head: one write in place of two. */
const SHORT = 4096
/** From so many bytes on it is worth while to put crumbs together in memory that is used again. */
const LONG = 16 * 1024

/** Ends a response with its body. */
export function endWith(body: Uint8Array, response: ServerResponse): void {
  if (body.length > SHORT || isWrapped(response)) return void response.end(body)
  const { buffer, byteOffset, length } = body
  response.end(Buffer.from(buffer, byteOffset, length).toString('latin1'), 'latin1')
}

/** Ends a response with a body in pieces: they are written as they are, unless they are crumbs. */
export function endWithPieces(
  pieces: readonly Uint8Array[],
  response: ServerResponse,
  memory: BodyMemory,
): void {
  const length = lengthOf(pieces)
  if (!areCrumbs(pieces, length)) {
    for (const piece of pieces) response.write(piece)
    response.end()
  } else if (length < LONG || isWrapped(response)) endWith(joinBytes(pieces), response)
  else endWithBlocks(memory.gather(pieces), response, memory)
}

/** Says whether it costs less to copy pieces than to write each of them. */
export const areCrumbs = (pieces: readonly Uint8Array[], length = lengthOf(pieces)): boolean =>
  length < SHORT * pieces.length

/**
 * Something that stands between may keep what is written, or take a text for UTF-8: middleware of Express that compresses
 * or logs, a tracer that patches `ServerResponse`, a connection that is no socket.
 */
const isWrapped = (response: ServerResponse): boolean =>
  response.write !== OutgoingMessage.prototype.write ||
  response.end !== OutgoingMessage.prototype.end ||
  !(response.req.socket instanceof Socket)

// Node calls back when the operating system has all of a block; when it has failed to take it, it does not.
function endWithBlocks(
  blocks: readonly Uint8Array[],
  response: ServerResponse,
  memory: BodyMemory,
): void {
  for (const [index, block] of blocks.entries()) {
    const giveBack = (error?: Error | null): void => {
      if (!error) memory.giveBack(block)
    }
    if (index < blocks.length - 1) response.write(block, giveBack)
    else response.end(block, giveBack)
  }
}
