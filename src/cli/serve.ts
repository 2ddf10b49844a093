import type { Listening } from '../adapters/node/listen.ts'
import { withCors } from '../adapters/cors.ts'
import { listen } from '../adapters/node/listen.ts'
import { Control } from '../mock/control/control.ts'
import type { Mock } from '../mock/mock.ts'
import { Worlds } from '../mock/worlds.ts'
import { greetingFor } from './greeting.ts'
import type { Exchange } from './request-log.ts'
import { jsonLine, observed, prettyLine } from './request-log.ts'
import { untilStopped } from './until-stopped.ts'

/** How requests are logged. */
export type LogStyle = 'pretty' | 'json' | 'off'

/** What the command was asked for. */
export interface ServeOptions {
  readonly port: number
  readonly host: string
  readonly world: string
  readonly log: LogStyle
  /** The origin whose pages may read the answers. */
  readonly cors?: string
}

/**
 * Serves a mock, worlds of it by header, and the control routes, until the process is told to stop; then ends its watches
 * and frees the port. Rejects as `listen` does when it cannot start.
 */
export async function serve(mock: Mock, options: ServeOptions, version: string): Promise<void> {
  // A reader of the first line may have gone: that must not end the server.
  process.stdout.on('error', () => {})
  const { port, host } = options
  const worlds = new Worlds(mock)
  const control = new Control(worlds)
  const seen = observed(worlds, lineWriter(options.log))
  const answering = options.cors === undefined ? seen : withCors(seen, options.cors)
  const server = await listen(answering, { port, host, control })
  console.log(startOf(server, mock, options, version))
  await untilStopped()
  await server.close()
  worlds.close()
}

function lineWriter(style: LogStyle): (exchange: Exchange) => void {
  switch (style) {
    case 'pretty':
      return (exchange) => console.log(prettyLine(exchange))
    case 'json':
      return (exchange) => console.log(jsonLine(exchange))
    case 'off':
      return () => {}
  }
}

function startOf(
  server: Listening,
  { operations }: Mock,
  { log, world }: ServeOptions,
  version: string,
): string {
  if (log !== 'json') return greetingFor({ version, server, world, operations })
  const { url, kubeconfig } = server
  return JSON.stringify({ url, kubeconfig, tokens: {} })
}
