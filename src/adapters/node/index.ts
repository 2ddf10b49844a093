/** The door `tokamock/node`: a mock on a port of this machine. */
export type { Listening, ListenOptions } from './listen.ts'
export { listen } from './listen.ts'
export type { TlsFiles, TlsOption } from './wire-server.ts'
export type { NodeListener } from './listener.ts'
export type { ListenerOptions } from './listener-options.ts'
export { nodeListener } from './listener.ts'
