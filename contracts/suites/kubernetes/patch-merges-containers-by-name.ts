import { defineCheck } from '../../harness/define-check.ts'
import { apply, owners, patch } from '../steps/patching.ts'
import { bodyOf, given, givenNamespace } from './steps/given.ts'
import { NAMESPACES_EXIST } from './steps/paths.ts'

export const patchMergesContainersByName = defineCheck({
  id: 'kubernetes/patch-merges-containers-by-name',
  title:
    'containers of a pod are merged and owned by name, their environment and ports by keys of their own',
  operations: ['createNamespace', 'createPod', 'patchPod'],
  rests: 'tried',
  source: 'asked of kube-apiserver 1.34.2',
  needs: ['write'],
  resource: NAMESPACES_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    const containers = [
      { name: 'a', image: 'i:1', ports: [{ containerPort: 80 }], env: [{ name: 'E', value: '1' }] },
      { name: 'b', image: 'i:1' },
    ]
    const pod = await given(t, 'Pod', { namespace, members: { spec: { containers } } })
    const target = { operation: 'patchPod', path: pod.path, query: { dryRun: 'All' } }
    const change = { spec: { containers: [{ name: 'b', image: 'i:2' }] } }

    const patched = await patch(t, 'strategic', target, change)
    t.expect.status(patched, 200)
    t.expect.equal(patched.at('/spec/containers/0/image'), 'i:1', 'image of the first')
    t.expect.equal(patched.at('/spec/containers/1/image'), 'i:2', 'image of the second')
    const [first] = owners(patched)
    const owned = JSON.stringify(first?.[2])
    t.expect.match(owned, /"k:\{\\"name\\":\\"a\\"\}"/, 'containers owned')
    t.expect.match(owned, /"k:\{\\"containerPort\\":80,\\"protocol\\":\\"TCP\\"\}"/, 'ports owned')
    t.expect.match(owned, /"k:\{\\"name\\":\\"E\\"\}"/, 'environment owned')

    const refused = await apply(t, 'check', target, bodyOf('Pod', pod.name, { members: change }))
    t.expect.status(refused, 409)
    t.expect.match(refused.at('/message'), /\.spec\.containers\[name="b"\]\.image$/, '/message')
  },
})
