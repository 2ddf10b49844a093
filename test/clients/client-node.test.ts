import * as two from '@kubernetes/client-node'
import * as one from 'client-node-1'
import { describe, expect, it } from 'vitest'
import { startCluster } from './cluster.ts'

const OAUTH = { group: 'oauth.openshift.io', version: 'v1', plural: 'oauthclients' }

/** The same program for both lines of the package: what it asks is the same, how it sends it is not. */
describe.each([
  ['1.x', one as unknown as typeof two],
  ['2.x', two],
])(
  '@kubernetes/client-node %s',
  (_, { CoreV1Api, CustomObjectsApi, KubeConfig, Watch, ...lib }) => {
    async function start() {
      const cluster = await startCluster()
      const config = new KubeConfig()
      config.loadFromString(cluster.kubeconfig)
      const core = config.makeApiClient(CoreV1Api)
      await core.createNamespace({ body: { metadata: { name: 'shop' } } })
      return {
        config,
        core,
        [Symbol.asyncDispose]: () => cluster[Symbol.asyncDispose](),
      }
    }

    it('creates, reads, patches, lists and deletes behind https', async () => {
      await using client = await start()
      const { core } = client
      const account = { namespace: 'shop', name: 'till' }

      await core.createNamespacedServiceAccount({
        namespace: 'shop',
        body: { metadata: { name: 'till' } },
      })
      await core.patchNamespacedServiceAccount(
        { ...account, body: { metadata: { labels: { x: '1' } } } },
        lib.setHeaderOptions('Content-Type', lib.PatchStrategy.MergePatch),
      )
      const read = await core.readNamespacedServiceAccount(account)
      const list = await core.listNamespacedServiceAccount({
        namespace: 'shop',
        labelSelector: 'x=1',
      })
      await core.deleteNamespacedServiceAccount(account)

      expect(read.metadata?.creationTimestamp).toBeInstanceOf(Date)
      expect(list.items.map(({ metadata }) => metadata?.name)).toEqual(['till'])
      await expect(core.readNamespacedServiceAccount(account)).rejects.toMatchObject({ code: 404 })
    })

    it('keeps kinds that it has no types for', async () => {
      await using client = await start()
      const custom = client.config.makeApiClient(CustomObjectsApi)

      await custom.createClusterCustomObject({
        ...OAUTH,
        body: { metadata: { name: 'console' }, grantMethod: 'auto' },
      })

      const list = (await custom.listClusterCustomObject(OAUTH)) as { items: unknown[] }
      expect(list.items).toHaveLength(1)
    })

    it('finds kinds by discovery', async () => {
      await using client = await start()
      const objects = lib.KubernetesObjectApi.makeApiClient(client.config)

      const created = await objects.create({
        apiVersion: 'oauth.openshift.io/v1',
        kind: 'OAuthClient',
        metadata: { name: 'console' },
        grantMethod: 'auto',
      } as two.KubernetesObject)

      expect(created.metadata?.uid).toBeDefined()
    })

    it('watches', async () => {
      await using client = await start()
      const { core, config } = client
      const seen = Promise.withResolvers<string>()
      const request = await new Watch(config).watch(
        '/api/v1/namespaces/shop/secrets',
        {},
        (type, object) => seen.resolve(`${type} ${object.metadata.name}`),
        () => {},
      )

      await core.createNamespacedSecret({ namespace: 'shop', body: { metadata: { name: 's' } } })

      expect(await seen.promise).toBe('ADDED s')
      request.abort()
    })
  },
)
