import {
  CustomObjectsApi,
  makeInformer,
  type KubeConfig,
  type KubernetesListObject,
  type KubernetesObject,
} from '@kubernetes/client-node'

const OAUTH = { group: 'oauth.openshift.io', version: 'v1' }
const CLIENTS = `/apis/${OAUTH.group}/${OAUTH.version}/oauthclients`

/** Deletes the access tokens of each OAuth client that is deleted. Gives what stops it. */
export function startReaper(config: KubeConfig, retryAfter = 1_000): () => Promise<void> {
  const api = config.makeApiClient(CustomObjectsApi)
  const known = new Set<string>()
  let isStopped = false
  const listClients = async (): Promise<KubernetesListObject<KubernetesObject>> => {
    const list = await api.listClusterCustomObject({ ...OAUTH, plural: 'oauthclients' })
    // What was deleted while nobody watched is missing from the list.
    const names = new Set<string>(list.items.map(nameOf))
    for (const name of known) if (!names.has(name)) reapUntilDone(name)
    return list
  }
  const reap = async (client: string): Promise<void> => {
    const tokens = { ...OAUTH, plural: 'oauthaccesstokens' }
    const fieldSelector = `clientName=${client}`
    const { items } = await api.listClusterCustomObject({ ...tokens, fieldSelector })
    for (const token of items) {
      await api.deleteClusterCustomObject({ ...tokens, name: nameOf(token) })
    }
    known.delete(client)
  }
  const reapUntilDone = (client: string): void => {
    reap(client).catch(() => {
      if (!isStopped) setTimeout(() => reapUntilDone(client), retryAfter)
    })
  }
  const informer = makeInformer<KubernetesObject>(config, CLIENTS, listClients)
  const start = (): void => {
    if (!isStopped) informer.start().catch(again)
  }
  const again = (): void => void setTimeout(start, retryAfter)
  informer.on('add', (client) => void known.add(nameOf(client)))
  informer.on('delete', (client) => reapUntilDone(nameOf(client)))
  informer.on('error', again)
  start()
  return async () => {
    isStopped = true
    await informer.stop()
  }
}

const nameOf = ({ metadata }: KubernetesObject): string => metadata?.name ?? ''
