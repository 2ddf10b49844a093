import { defineCheck } from '../../harness/define-check.ts'
import { valueAt } from '../../harness/value-at.ts'

const NAME = 'authentication.k8s.io'
const V1 = { groupVersion: `${NAME}/v1`, version: 'v1' }

export const discoveryPrefersAVersion = defineCheck({
  id: 'kubernetes/discovery-prefers-a-version',
  title: 'discovery tells the groups with their versions and the one that is preferred',
  operations: [],
  rests: 'tried',
  source: 'recording kube-discovery-of-the-review-groups',
  async run(t) {
    const groups = await t.request({ method: 'GET', path: '/apis' })
    const group = await t.request({ method: 'GET', path: `/apis/${NAME}` })

    t.expect.status(groups, 200)
    t.expect.equal(groups.at('/kind'), 'APIGroupList', '/kind')
    const found = groups.listAt('/groups').find((each) => valueAt(each, '/name') === NAME)
    t.expect.match(found, { versions: [V1], preferredVersion: V1 }, 'the group in the list')
    t.expect.match(group.json, {
      kind: 'APIGroup',
      apiVersion: 'v1',
      name: NAME,
      versions: [V1],
      preferredVersion: V1,
    })
  },
})
