import { defineCheck } from '../../harness/define-check.ts'
import { requestAsStranger } from '../steps/as-user.ts'
import { ACCOUNTS_EXIST } from './steps/paths.ts'

export const reviewOfAccessNamesTheRole = defineCheck({
  id: 'kubernetes/review-of-access-names-the-role',
  title: 'a review of access tells the role and the binding that allow what every user may do',
  operations: ['createSelfSubjectAccessReview'],
  rests: 'tried',
  source: 'asked of kube-apiserver 1.34.2 with RBAC',
  needs: ['write', 'impersonate'],
  resource: ACCOUNTS_EXIST,
  async run(t) {
    const resourceAttributes = {
      verb: 'create',
      group: 'authentication.k8s.io',
      resource: 'selfsubjectreviews',
    }

    const response = await requestAsStranger(t, t.unique('check-alice'), {
      method: 'POST',
      path: '/apis/authorization.k8s.io/v1/selfsubjectaccessreviews',
      body: { spec: { resourceAttributes } },
      operation: 'createSelfSubjectAccessReview',
    })

    t.expect.status(response, 201)
    const role = '"system:basic-user"'
    const reason = `RBAC: allowed by ClusterRoleBinding ${role} of ClusterRole ${role} to Group "system:authenticated"`
    t.expect.equal(response.at('/status'), { allowed: true, reason }, '/status')
  },
})
