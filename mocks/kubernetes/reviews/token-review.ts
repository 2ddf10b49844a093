import { reviewStatus } from '../../../src/auth/review-status.ts'
import type { Authentication } from '../../../src/auth/authenticate.ts'
import { defineReview } from '../../../src/kube/review.ts'
import { badRequest } from '../../../src/kube/status.ts'
import { fieldsIn, textIn, textsIn } from '../read.ts'
import { reviewDocument } from '../review-schemas.ts'
import { tokenReviewMessage } from '../messages.ts'

/** TokenReview: who a bearer token stands for. A bad one is no error of the request. */
export const tokenReview = defineReview({
  group: 'authentication.k8s.io',
  version: 'v1',
  kind: 'TokenReview',
  message: tokenReviewMessage,
  plural: 'tokenreviews',
  singular: 'tokenreview',
  scope: 'Cluster',
  family: 'builtin',
  document: reviewDocument('TokenReview'),
  review: async (review, context) => {
    const spec = fieldsIn(review, 'spec')
    const token = textIn(spec, 'token')
    if (token === '') throw badRequest('token is required for TokenReview in authentication')
    const asked = textsIn(spec, 'audiences')
    const found = await context.authenticate(token, asked.length > 0 ? asked : context.audiences)
    return { ...review, status: reviewStatus(fieldsIn(review, 'status'), found, errorOf(found)) }
  },
})

const NOBODY = 'invalid bearer token'

function errorOf(found: Authentication): string {
  if (found.type === 'identified') return ''
  return found.reasons.length === 0 ? NOBODY : `[${[NOBODY, ...found.reasons].join(', ')}]`
}
