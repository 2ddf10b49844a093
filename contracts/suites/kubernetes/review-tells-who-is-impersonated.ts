import { defineCheck } from '../../harness/define-check.ts'
import { requestAsStranger } from '../steps/as-user.ts'
import { ACCOUNTS_EXIST } from './steps/paths.ts'
import { SELF_REVIEWS } from './steps/tokens.ts'

export const reviewTellsWhoIsImpersonated = defineCheck({
  id: 'kubernetes/review-tells-who-is-impersonated',
  title:
    'a caller is told whom the server takes it for: name, uid, groups and extra as they were sent',
  operations: ['createSelfSubjectReview'],
  rests: 'tried',
  source: 'recording self-subject-review-impersonated',
  needs: ['write', 'impersonate'],
  resource: ACCOUNTS_EXIST,
  async run(t) {
    const user = t.unique('check-alice')
    const headers = {
      'Impersonate-Uid': 'uid-1',
      'Impersonate-Extra-Some.Key': 'v',
      'Impersonate-Group': 'system:masters',
    }

    const response = await requestAsStranger(t, user, {
      method: 'POST',
      path: SELF_REVIEWS,
      body: {},
      headers,
      operation: 'createSelfSubjectReview',
    })

    t.expect.status(response, 201)
    t.expect.equal(
      response.at('/status/userInfo'),
      {
        username: user,
        uid: 'uid-1',
        groups: ['system:masters', 'system:authenticated'],
        extra: { 'some.key': ['v'] },
      },
      '/status/userInfo',
    )
  },
})
