import { Command, InvalidArgumentError, Option } from 'commander'
import { parseDuration } from '../../runtime/duration.ts'
import type { CheckOptions } from './check.ts'

const EXAMPLES = `
A token may stand in the environment as TOKAMOCK_TOKEN. What a run creates it removes again, also after Ctrl-C.

Exit codes:
  0  everything passed        2  used wrongly, or no check ran
  1  there are findings       3  the server could not be reached

Examples:
  tokamock check http://127.0.0.1:8443
  tokamock check --kubeconfig ~/.kube/config --api openshift --read-only
  tokamock check http://127.0.0.1:8443 --reporter pretty,junit --output reports`

const NEEDS = ['write', 'impersonate', 'authentication', 'clock', 'history', 'scopes'] as const

type Given = Omit<CheckOptions, 'url' | 'documents' | 'reporters' | 'without'> & {
  readonly document: CheckOptions['documents']
  readonly reporter: string
  readonly without: string | undefined
}

/** The command that checks a server. Tells its exit code when it has ended. */
export function checkCommand(exit: (code: number) => void): Command {
  return new Command('check')
    .description('Checks whether a server keeps the documented promises of the APIs.')
    .argument('[url]', 'where the server is')
    .option('--kubeconfig <file>', 'takes URL, certificates and token of its current context')
    .option('--api <names>', 'whose contracts, such as openshift,qumulo (default: all)', listOf)
    .option('--token <token>', 'bearer token of the requests')
    .option('--read-only', 'leaves out the checks that change anything', false)
    .option('--without <needs>', `what the server cannot do: ${NEEDS.join(', ')}`)
    .option('--focus <pattern>', 'runs the checks whose id matches, no others', parsePattern)
    .option('--skip <pattern>', 'leaves out the checks whose id matches', parsePattern)
    .option('--baseline <file>', 'JSON file of known findings, each with a reason')
    .option(
      '--document <api=file>',
      'a newer OpenAPI document to hold answers against',
      addDocument,
      [],
    )
    .option('--reporter <names>', 'pretty, junit, json, github, markdown', 'pretty')
    .option('--output <folder>', 'where junit.xml, report.json and report.md are written')
    .option('--wait-for-target <duration>', 'waits so long until the server answers', parseWait, 0)
    .option('--timeout <duration>', 'time of one check (default: 10s)', parseWait)
    .option('--insecure', "does not look at the server's certificate", false)
    .option(
      '--coverage',
      'tells which answers of which operations were held against the document',
      false,
    )
    .addOption(new Option('--list', 'tells which checks there are, and runs none').default(false))
    .addHelpText('after', EXAMPLES)
    .action(async (url: string | undefined, given: Given) => exit(await run(url, given)))
}

async function run(url: string | undefined, given: Given): Promise<number> {
  // Here, so that --help need not load the suites.
  const [{ check, parseReporters }, { untilInterrupted }] = await Promise.all([
    import('./check.ts'),
    import('./until-interrupted.ts'),
  ])
  const { document: documents, reporter, without, ...rest } = given
  const token = given.token ?? process.env['TOKAMOCK_TOKEN']
  const interruption = untilInterrupted((text) => void process.stderr.write(text))
  try {
    const reporters = parseReporters(reporter)
    const options = { ...rest, url, token, documents, reporters, without: needsOf(without) }
    return await check(options, {
      signal: interruption.signal,
      print: (text) => void process.stdout.write(text),
      tell: (text) => void process.stderr.write(text),
      env: process.env,
    })
  } catch (error) {
    process.stderr.write(`tokamock: ${(error as Error).message}\n`)
    return 2
  } finally {
    interruption.forget()
  }
}

function needsOf(text: string | undefined): CheckOptions['without'] {
  return (text === undefined ? [] : listOf(text)).map((name) => {
    const need = NEEDS.find((known) => known === name)
    if (need) return need
    throw new Error(`--without takes ${NEEDS.join(', ')}, not ${JSON.stringify(name)}`)
  })
}

const listOf = (text: string): readonly string[] => text.split(',').map((name) => name.trim())

function parsePattern(text: string): RegExp {
  try {
    return new RegExp(text)
  } catch (error) {
    throw new InvalidArgumentError((error as Error).message)
  }
}

function parseWait(text: string): number {
  try {
    return parseDuration(text)
  } catch {
    throw new InvalidArgumentError('A duration is a number with a unit, such as 30s or 2m.')
  }
}

function addDocument(text: string, before: CheckOptions['documents']): CheckOptions['documents'] {
  const [, api, path] = /^([a-z]+)=(.+)$/.exec(text) ?? []
  if (api !== undefined && path !== undefined) return [...before, { api, path }]
  throw new InvalidArgumentError('It is the name of an API and a file, such as openshift=api.json.')
}
