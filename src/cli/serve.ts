import type { Answering } from '../adapters/answering.ts'
import type { Listening } from '../adapters/node/listen.ts'
import { listen } from '../adapters/node/listen.ts'
import type { GreetedOperation } from './greeting.ts'
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
}

/** The mock that is served. */
export interface ServedMock extends Answering {
  readonly operations: readonly GreetedOperation[]
  close(): void
}

/**
 * Serves a mock until the process is told to stop, then ends its watches and frees the port. Rejects as `listen` does
 * when it cannot start.
 */
export async function serve(
  mock: ServedMock,
  options: ServeOptions,
  version: string,
): Promise<void> {
  // A reader of the first line may have gone: that must not end the server.
  process.stdout.on('error', () => {})
  const { port, host } = options
  const server = await listen(observed(mock, lineWriter(options.log)), { port, host })
  console.log(startOf(server, mock, options, version))
  await untilStopped()
  await server.close()
  mock.close()
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
  { operations }: ServedMock,
  { log, world }: ServeOptions,
  version: string,
): string {
  if (log !== 'json') return greetingFor({ version, server, world, operations })
  const { url, kubeconfig } = server
  return JSON.stringify({ url, kubeconfig, tokens: {} })
}
