import { defineCheck } from '../../harness/define-check.ts'
import { requestAsStranger } from '../steps/as-user.ts'
import { ACCOUNTS_EXIST } from './steps/paths.ts'

export const reviewOfAccessHasNoMetadata = defineCheck({
  id: 'kubernetes/review-of-access-has-no-metadata',
  title:
    'metadata of a review of access must be empty, but what the server alone tells and what is empty does not count',
  operations: ['createSelfSubjectAccessReview'],
  rests: 'tried',
  source: 'asked of kube-apiserver 1.34.2',
  needs: ['write', 'impersonate'],
  resource: ACCOUNTS_EXIST,
  async run(t) {
    const user = t.unique('check-alice')
    const ask = (metadata: Record<string, unknown>) => {
      const resourceAttributes = { verb: 'list', resource: 'pods' }
      return requestAsStranger(t, user, {
        method: 'POST',
        path: '/apis/authorization.k8s.io/v1/selfsubjectaccessreviews',
        body: { metadata, spec: { resourceAttributes } },
        operation: 'createSelfSubjectAccessReview',
      })
    }

    const taken = await ask({ uid: 'x', creationTimestamp: '2001-02-03T04:05:06Z', labels: {} })
    t.expect.status(taken, 201)
    t.expect.equal(taken.at('/metadata/uid'), undefined, '/metadata/uid')

    const refused = await ask({ ownerReferences: [{}] })
    t.expect.status(refused, 422)
    const owner = '{"apiVersion":"","kind":"","name":"","uid":""}'
    const told = `.authorization.k8s.io "" is invalid: metadata: Invalid value: {"ownerReferences":[${owner}],`
    t.expect.equal(String(refused.at('/message')).slice(0, told.length), told, '/message')
  },
})
