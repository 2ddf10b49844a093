import { writeFile } from 'node:fs/promises'
import type { Listening } from '../adapters/node/listen.ts'
import { withCors } from '../adapters/cors.ts'
import { listen } from '../adapters/node/listen.ts'
import { Control } from '../mock/control/control.ts'
import type { Mock } from '../mock/mock.ts'
import { Worlds } from '../mock/worlds.ts'
import { greetingFor } from './greeting.ts'
import type { Exchange } from './request-log.ts'
import { jsonLine, observed, prettyLine } from './request-log.ts'
import { readTls, type TlsArguments } from './tls-options.ts'
import { onStop } from './on-stop.ts'
import { writeKubeconfig } from './write-kubeconfig.ts'

/** How requests are logged. */
export type LogStyle = 'pretty' | 'json' | 'off'

/** What the command was asked for. */
export interface ServeOptions extends TlsArguments {
  readonly port: number
  readonly host: string
  readonly world: string
  readonly log: LogStyle
  /** The origin whose pages may read the answers. */
  readonly cors?: string
  /** The file that gets the certificate that clients are to trust. */
  readonly tlsCaOut?: string
  /** The file that gets a kubeconfig. */
  readonly kubeconfig?: string
}

/**
 * Serves a mock, worlds of it by header, and the control routes, until the process is told to stop; then ends its watches
 * and frees the port. Rejects as `listen` does when it cannot start.
 */
export async function serve(mock: Mock, options: ServeOptions, version: string): Promise<void> {
  // A reader of the first line may have gone: that must not end the server.
  process.stdout.on('error', () => {})
  const { port, host } = options
  const tls = await readTls(options)
  const worlds = new Worlds(mock)
  const control = new Control(worlds)
  const seen = observed(worlds, lineWriter(options.log))
  const answering = options.cors === undefined ? seen : withCors(seen, options.cors)
  const server = await listen(answering, { port, host, control, tls, token: mock.adminToken })
  try {
    await writeFiles(server, options)
  } catch (error) {
    await server.close()
    throw error
  }
  console.log(startOf(server, mock, options, version))
  await new Promise<void>((resolve) => void onStop(resolve))
  await server.close()
  worlds.close()
}

async function writeFiles(
  { kubeconfig, caPem }: Listening,
  { kubeconfig: path, tlsCaOut }: ServeOptions,
): Promise<void> {
  if (path !== undefined) await writeKubeconfig(path, kubeconfig)
  if (tlsCaOut === undefined) return
  if (caPem === undefined) throw new Error('--tls-ca-out needs --tls: there is no certificate.')
  await writeFile(tlsCaOut, caPem)
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
  { operations, adminToken }: Mock,
  { log, world, kubeconfig: kubeconfigFile, tlsCaOut: caFile }: ServeOptions,
  version: string,
): string {
  if (log !== 'json') {
    return greetingFor({ version, server, world, operations, kubeconfigFile, caFile })
  }
  const { url, kubeconfig } = server
  return JSON.stringify({ url, kubeconfig, tokens: { admin: adminToken } })
}
