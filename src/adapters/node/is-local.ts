import type { Socket } from 'node:net'

/** Says whether the other end of a connection is on this machine. */
export const isLocal = (socket: Pick<Socket, 'remoteAddress'> | undefined): boolean =>
  /^(::ffff:)?127\.|^::1$/.test(socket?.remoteAddress ?? '')
