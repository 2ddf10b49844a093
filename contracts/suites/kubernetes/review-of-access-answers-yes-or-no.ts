import { defineCheck } from '../../harness/define-check.ts'
import { requestAs, requestAsStranger } from '../steps/as-user.ts'
import { ACCOUNTS_EXIST } from './steps/paths.ts'

export const reviewOfAccessAnswersYesOrNo = defineCheck({
  id: 'kubernetes/review-of-access-answers-yes-or-no',
  title: 'a caller is told whether it may do something; the question is told again',
  operations: ['createSelfSubjectAccessReview'],
  rests: 'tried',
  source: 'recording self-subject-access-review',
  needs: ['write', 'impersonate'],
  resource: ACCOUNTS_EXIST,
  async run(t) {
    const user = t.unique('check-alice')
    const resourceAttributes = { namespace: 'default', verb: 'list', resource: 'serviceaccounts' }
    const request = {
      method: 'POST',
      path: '/apis/authorization.k8s.io/v1/selfsubjectaccessreviews',
      body: { spec: { resourceAttributes } },
      operation: 'createSelfSubjectAccessReview',
    }

    const admin = await requestAs(t, user, request)
    const stranger = await requestAsStranger(t, user, request)

    t.expect.status(admin, 201)
    t.expect.status(stranger, 201)
    t.expect.equal(admin.at('/status/allowed'), true, 'of an administrator')
    t.expect.equal(stranger.at('/status/allowed'), false, 'of a stranger')
    t.expect.equal(stranger.at('/spec'), { resourceAttributes }, '/spec')
  },
})
