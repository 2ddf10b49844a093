import type { Listening } from '../adapters/node/listen.ts'

/** What the greeting tells of an operation. */
export interface GreetedOperation {
  readonly api: string
  readonly method: string
  /** A template such as /apis/g/v1/things/{name}. */
  readonly path: string
}

/** What the greeting tells of. */
export interface Greeting {
  readonly version: string
  readonly server: Listening
  readonly world: string
  readonly operations: readonly GreetedOperation[]
}

/** What a person reads when the server has started: where it is, what it serves, what to try, how to stop. */
export function greetingFor({ version, server, world, operations }: Greeting): string {
  const lines = [
    `tokamock ${version} is listening on ${server.url}`,
    '',
    `  world  ${world}`,
    `  APIs   ${summaryOf(operations)}`,
    ...triesOf(server.url, operations),
    '',
    'Stop it with Ctrl-C.',
  ]
  return lines.join('\n')
}

function summaryOf(operations: readonly GreetedOperation[]): string {
  const counts = new Map<string, number>()
  for (const { api } of operations) counts.set(api, (counts.get(api) ?? 0) + 1)
  return [...counts].map(([api, count]) => `${api} (${count} operations)`).join(', ')
}

/** Commands on the first collection that can be listed; a plain REST system can be neither watched nor asked by kubectl. */
function triesOf(url: string, operations: readonly GreetedOperation[]): readonly string[] {
  const list = operations.find(({ method, path }) => method === 'GET' && !path.includes('{'))
  if (list === undefined) return []
  if (!list.path.startsWith('/api')) return ['', 'Try it:', ...plainTriesOf(url, operations)]
  return [
    '',
    'Try it:',
    `  curl '${url}${list.path}?limit=2'`,
    `  curl --no-buffer '${url}${list.path}?watch=true'`,
    `  kubectl --server ${url} get --raw ${list.path}`,
  ]
}

function plainTriesOf(url: string, operations: readonly GreetedOperation[]): readonly string[] {
  return operations
    .filter(({ method, path }) => method === 'GET' && !path.includes('{'))
    .map(({ path }) => `  curl '${url}${path}'`)
}
