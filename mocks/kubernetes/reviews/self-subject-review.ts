import { userInfoOf } from '../../../src/auth/review-status.ts'
import { timeText } from '../../../src/kube/meta/object-meta.ts'
import { defineReview } from '../../../src/kube/review.ts'
import { reviewDocument } from '../review-schemas.ts'
import { selfSubjectReviewMessage } from '../messages.ts'

/** SelfSubjectReview: who the server takes the caller for. What is sent is dropped. */
export const selfSubjectReview = defineReview({
  group: 'authentication.k8s.io',
  version: 'v1',
  kind: 'SelfSubjectReview',
  message: selfSubjectReviewMessage,
  plural: 'selfsubjectreviews',
  singular: 'selfsubjectreview',
  scope: 'Cluster',
  family: 'builtin',
  document: reviewDocument('SelfSubjectReview'),
  review: (_review, { user, now }) => ({
    metadata: { creationTimestamp: timeText(now) },
    status: { userInfo: userInfoOf(user) },
  }),
})
