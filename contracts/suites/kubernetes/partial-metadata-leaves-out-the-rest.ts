import { defineCheck } from '../../harness/define-check.ts'
import { given, givenNamespace } from './steps/given.ts'
import { collectionOf, SECRETS_EXIST } from './steps/paths.ts'

const acceptOf = (form: string) => ({ Accept: `application/json;as=${form};g=meta.k8s.io;v=v1` })

export const partialMetadataLeavesOutTheRest = defineCheck({
  id: 'kubernetes/partial-metadata-leaves-out-the-rest',
  title: 'a client that asks for metadata only gets all of it, and nothing of the data',
  operations: ['createNamespace', 'createSecret'],
  rests: 'tried',
  source: 'recording kube-partial-metadata-right-and-wrong',
  needs: ['write'],
  resource: SECRETS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    const members = { stringData: { k: 'v' } }
    const { path, response } = await given(t, 'Secret', { namespace, members })

    const one = await t.request({
      method: 'GET',
      path,
      headers: acceptOf('PartialObjectMetadata'),
    })
    const all = await t.request({
      method: 'GET',
      path: collectionOf('Secret', namespace),
      headers: acceptOf('PartialObjectMetadataList'),
    })

    const partial = {
      kind: 'PartialObjectMetadata',
      apiVersion: 'meta.k8s.io/v1',
      metadata: response.at('/metadata'),
    }
    t.expect.status(one, 200)
    t.expect.equal(one.json, partial, 'the metadata of one')
    t.expect.match(all.json, { kind: 'PartialObjectMetadataList', apiVersion: 'meta.k8s.io/v1' })
    t.expect.equal(all.at('/items'), [partial], 'the items of the list')
  },
})
