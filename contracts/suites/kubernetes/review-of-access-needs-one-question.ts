import { defineCheck } from '../../harness/define-check.ts'
import { expectFailure } from '../steps/failure.ts'
import { ACCOUNTS_EXIST } from './steps/paths.ts'

export const reviewOfAccessNeedsOneQuestion = defineCheck({
  id: 'kubernetes/review-of-access-needs-one-question',
  title: 'a review of access asks one thing, of resources or of paths: 422',
  operations: ['createSelfSubjectAccessReview'],
  rests: 'tried',
  source: 'recording self-subject-access-review-errors',
  needs: ['write'],
  resource: ACCOUNTS_EXIST,
  async run(t) {
    const nonResourceAttributes = { path: '/', verb: 'get' }
    const resourceAttributes = { verb: 'get', resource: 'pods' }

    for (const [spec, field, problem] of [
      [
        {},
        'spec.resourceAttributes',
        'Invalid value: null: exactly one of nonResourceAttributes or resourceAttributes must be specified',
      ],
      [
        { resourceAttributes, nonResourceAttributes },
        'spec.nonResourceAttributes',
        'Invalid value: {"Path":"/","Verb":"get"}: cannot be specified in combination with resourceAttributes',
      ],
    ] as const) {
      const response = await t.request({
        method: 'POST',
        path: '/apis/authorization.k8s.io/v1/selfsubjectaccessreviews',
        body: { spec },
        operation: 'createSelfSubjectAccessReview',
      })

      expectFailure(t, response, {
        code: 422,
        reason: 'Invalid',
        message: `.authorization.k8s.io "" is invalid: ${field}: ${problem}`,
        details: {
          group: 'authorization.k8s.io',
          causes: [{ reason: 'FieldValueInvalid', message: problem, field }],
        },
      })
    }
  },
})
