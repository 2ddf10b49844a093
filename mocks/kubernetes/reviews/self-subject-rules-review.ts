import { isPathRule } from '../../../src/auth/grants.ts'
import { defineReview } from '../../../src/kube/review.ts'
import { badRequest } from '../../../src/kube/status.ts'
import { fieldsIn, textIn } from '../read.ts'
import { reviewDocument } from '../review-schemas.ts'
import { selfSubjectRulesReviewMessage } from '../messages.ts'

/** SelfSubjectRulesReview: all that the caller may do in a namespace. */
export const selfSubjectRulesReview = defineReview({
  group: 'authorization.k8s.io',
  version: 'v1',
  kind: 'SelfSubjectRulesReview',
  message: selfSubjectRulesReviewMessage,
  plural: 'selfsubjectrulesreviews',
  singular: 'selfsubjectrulesreview',
  scope: 'Cluster',
  family: 'builtin',
  document: reviewDocument('SelfSubjectRulesReview'),
  review: (review, { user, rulesFor }) => {
    const namespace = textIn(fieldsIn(review, 'spec'), 'namespace')
    if (namespace === '') throw badRequest('no namespace on request')
    const rules = rulesFor(user, namespace)
    return {
      metadata: {},
      status: {
        resourceRules: rules.filter((rule) => !isPathRule(rule)).map((rule) => ({ ...rule })),
        nonResourceRules: rules.filter(isPathRule).map((rule) => ({ ...rule })),
        incomplete: false,
      },
    }
  },
})
