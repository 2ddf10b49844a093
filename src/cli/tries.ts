import type { Greeting, GreetedOperation } from './greeted.ts'

/**
 * Commands to try: on the first collection that can be listed, with what is needed to trust the server. A plain REST
 * system can be neither watched nor asked by kubectl.
 */
export function triesOf(greeting: Greeting): readonly string[] {
  const { server, operations } = greeting
  const { url } = server
  const list = operations.find(isList)
  if (list === undefined) return []
  const curl = curlFor(greeting)
  if (!list.path.startsWith('/api')) {
    const lists = operations.filter(isList)
    return lists.map(({ path }) => `${curl} '${url}${path}'`)
  }
  return [
    `${curl} '${url}${list.path}?limit=2'`,
    `${curl} --no-buffer '${url}${list.path}?watch=true'`,
    `${kubectlFor(greeting)} get ${list.path.split('/').at(-1) ?? ''}`,
  ]
}

const isList = ({ method, path }: GreetedOperation): boolean =>
  method === 'GET' && !path.includes('{')

function curlFor({ server, caFile }: Greeting): string {
  if (server.caPem === undefined) return 'curl'
  return caFile === undefined ? 'curl --insecure' : `curl --cacert ${caFile}`
}

function kubectlFor({ server, kubeconfigFile }: Greeting): string {
  if (kubeconfigFile !== undefined) return `kubectl --kubeconfig ${kubeconfigFile}`
  const trust = server.caPem === undefined ? '' : ' --insecure-skip-tls-verify'
  return `kubectl --server ${server.url}${trust}`
}
