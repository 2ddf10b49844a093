import type { GreetedOperation, Greeting } from './greeted.ts'
import { triesOf } from './tries.ts'

/** What a person reads when the server has started: where it is, what it serves, what to try, how to stop. */
export function greetingFor(greeting: Greeting): string {
  const { version, server, world, operations } = greeting
  const tries = triesOf(greeting)
  const lines = [
    `tokamock ${version} is listening on ${server.url}`,
    '',
    `  world  ${world}`,
    `  APIs   ${summaryOf(operations)}`,
    ...(tries.length === 0 ? [] : ['', 'Try it:', ...tries.map((command) => `  ${command}`)]),
    '',
    ...kubeconfigLines(greeting),
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

function kubeconfigLines({ server, kubeconfigFile }: Greeting): readonly string[] {
  if (kubeconfigFile !== undefined) return [`The kubeconfig is in ${kubeconfigFile}.`]
  const lines = server.kubeconfig.trimEnd().split('\n')
  return ['A kubeconfig (--kubeconfig FILE writes it):', ...lines.map((line) => `  ${line}`)]
}
