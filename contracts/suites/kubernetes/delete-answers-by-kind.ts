import { defineCheck } from '../../harness/define-check.ts'
import { read, remove } from './steps/act.ts'
import { given, givenNamespace } from './steps/given.ts'
import { SECRETS_EXIST } from './steps/paths.ts'

export const deleteAnswersByKind = defineCheck({
  id: 'kubernetes/delete-answers-by-kind',
  title:
    'deleting a secret answers a Status without a code, deleting a service account or a pod answers it under the version of its deletion',
  operations: [
    'createNamespace',
    'createSecret',
    'createServiceAccount',
    'createPod',
    'deleteSecret',
    'deleteServiceAccount',
    'deletePod',
    'getSecret',
  ],
  rests: 'tried',
  source:
    'recording delete-answers-per-kind; of pods ReturnDeletedObject in pkg/registry/core/pod/storage of Kubernetes 1.34',
  needs: ['write'],
  resource: SECRETS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    const secret = await given(t, 'Secret', { namespace })
    const account = await given(t, 'ServiceAccount', { namespace, name: 'runner' })
    const pod = await given(t, 'Pod', {
      namespace,
      name: 'idle',
      members: { spec: specOf('runner') },
    })

    const deleted = await remove(t, 'Secret', secret.path)
    t.expect.status(deleted, 200)
    t.expect.equal(
      deleted.json,
      {
        kind: 'Status',
        apiVersion: 'v1',
        metadata: {},
        status: 'Success',
        details: { name: secret.name, kind: 'secrets', uid: secret.uid },
      },
      'the answer for the secret',
    )
    t.expect.status(await read(t, 'Secret', secret.path), 404)
    for (const [kind, stored] of [
      ['Pod', pod],
      ['ServiceAccount', account],
    ] as const) {
      const answer = await remove(t, kind, stored.path)
      t.expect.status(answer, 200)
      t.expect.match(answer.json, { kind, metadata: { name: stored.name, uid: stored.uid } })
      const isNew = answer.at('/metadata/resourceVersion') !== stored.version
      t.expect.equal(isNew, true, 'whether the version is new')
    }
  },
})

/** The spec of a pod that no node will ever run, for an account. */
function specOf(serviceAccountName: string) {
  return {
    serviceAccountName,
    containers: [{ name: 'idle', image: 'registry.k8s.io/pause:3.10' }],
    nodeSelector: { 'tokamock.example/none': 'none' },
  }
}
