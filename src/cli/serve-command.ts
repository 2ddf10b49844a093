import { Command, Option } from 'commander'
import { parseHistory, parseNames, parseOrigin, parsePort, parseSeed } from './parse-options.ts'
import type { ApiName } from '../../mocks/index.ts'
import type { ServeOptions } from './serve.ts'

interface ServeArguments extends ServeOptions {
  readonly api?: readonly string[]
  readonly seed?: number
  readonly history?: number
  readonly controllers?: boolean
  readonly auth: 'open' | 'tokens'
}

const EXAMPLES = `
Examples:
  tokamock serve                           the typical world on port 8443
  tokamock serve --port 0 --log json       any free port; the first line tells which
  tokamock serve --tls --kubeconfig k      https, for kubectl --kubeconfig k
  tokamock serve --world empty --seed 7    no objects, and the same uids each time
  tokamock serve --world cluster.yaml      what kubectl get -o yaml has printed
  tokamock serve --api qumulo              a Qumulo cluster on all paths`

/** The command that serves a mock on a port. Tells its exit code when it has ended. */
export function serveCommand(version: string, exit: (code: number) => void): Command {
  return new Command('serve')
    .description('Serves the mock on a port of this machine until it is stopped.')
    .option('--port <number>', 'port to listen on; 0 takes any free one', parsePort, 8443)
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option(
      '--api <names>',
      'what to serve, such as openshift,qumulo (default: all); one plain REST system alone answers every path',
      parseNames,
    )
    .option(
      '--world <name>',
      'what there is at the start: empty, typical, or a file of manifests',
      'typical',
    )
    .option('--seed <number>', 'makes uids and generated names the same each time', parseSeed)
    .option(
      '--history <duration>',
      'how long old revisions can be read (default: 5m)',
      parseHistory,
    )
    .addOption(
      new Option('--auth <mode>', 'who comes without a credential: the administrator, or nobody')
        .choices(['open', 'tokens'])
        .default('open'),
    )
    .option('--controllers', 'collects garbage, and lets deleted namespaces go')
    .option('--tls', 'serves https with a certificate that is made for it')
    .option('--tls-cert <file>', 'serves https with this certificate')
    .option('--tls-key <file>', 'the key of that certificate')
    .option('--tls-ca-out <file>', 'writes the certificate that clients are to trust')
    .option('--kubeconfig <file>', 'writes a kubeconfig; overwrites only one of its own')
    .option('--cors <origin>', 'lets pages of this origin read the answers; * for all', parseOrigin)
    .addOption(
      new Option('--log <style>', 'how requests are logged')
        .choices(['pretty', 'json', 'off'])
        .default('pretty'),
    )
    .addHelpText('after', EXAMPLES)
    .action(async (given: ServeArguments) => exit(await run(given, version)))
}

async function run(given: ServeArguments, version: string): Promise<number> {
  // Here, so that --help need not load the mock.
  const [{ createMock }, { createRunningClock }, { readWorld }, { serve }] = await Promise.all([
    import('../../mocks/index.ts'),
    import('../runtime/running-clock.ts'),
    import('./read-world.ts'),
    import('./serve.ts'),
  ])
  const { api, world, seed, history, controllers, auth } = given
  try {
    const mock = createMock({
      world: await readWorld(world),
      clock: createRunningClock(),
      auth,
      // Names are checked there.
      ...(api === undefined ? {} : { apis: api as readonly ApiName[] }),
      ...(seed === undefined ? {} : { seed }),
      ...(controllers ? { controllers } : {}),
      ...(history === undefined ? {} : { history }),
    })
    await serve(mock, given, version)
    return 0
  } catch (error) {
    console.error(`tokamock: ${(error as Error).message}`)
    return 2
  }
}
