import { parseBearer } from '../../../src/auth/bearer.ts'
import { reviewStatus } from '../../../src/auth/review-status.ts'
import type { JsonObject } from '../../../src/json/value.ts'
import type { KindDefinition } from '../../../src/kube/define-kind.ts'
import { defineReview, type ReviewContext } from '../../../src/kube/review.ts'
import { badRequest, failure } from '../../../src/kube/status.ts'
import { GROUP } from '../group.ts'
import { objectsIn, textIn, textsIn } from '../rules/read.ts'
import { reviewDocument } from '../user-schemas.ts'
import { identifyToken } from './identify-token.ts'
import type { InactivityTimeouts } from './inactivity.ts'

/**
 * TokenReview as the OAuth API server answers it: what kube-apiserver asks about every bearer token. The kind is that of
 * another group; a review counts as a use of the token.
 */
export const tokenReview = (timeouts: InactivityTimeouts): KindDefinition =>
  defineReview({
    group: GROUP,
    version: 'v1',
    represents: { group: 'authentication.k8s.io', version: 'v1' },
    kind: 'TokenReview',
    plural: 'tokenreviews',
    singular: 'tokenreview',
    scope: 'Cluster',
    family: 'aggregated',
    document: reviewDocument,
    review: async (review, context) => {
      const [spec = {}] = objectsIn(review, 'spec')
      const sent = textIn(spec, 'token')
      if (sent === '') throw badRequest('token is required for TokenReview in authentication')
      const status = await statusFor(sent, review, context, timeouts)
      if (status['authenticated'] === true && textsIn(spec, 'audiences').length > 0) {
        throw audiencesProblem()
      }
      return { ...review, status }
    },
  })

async function statusFor(
  sent: string,
  review: JsonObject,
  context: ReviewContext,
  timeouts: InactivityTimeouts,
): Promise<JsonObject> {
  const [before = {}] = objectsIn(review, 'status')
  const { token } = parseBearer(`Bearer ${sent}`)
  if (token === '') return reviewStatus(before, { type: 'refused', reasons: [] }, '')
  const found = await identifyToken(token, context)
  if (found.type === 'refused') {
    return reviewStatus(before, { type: 'refused', reasons: [] }, found.error)
  }
  timeouts.used(found.token, context)
  return reviewStatus(before, { type: 'identified', user: found.user, audiences: [] }, '')
}

// The server has no audiences of its own to compare with.
function audiencesProblem(): Error {
  const message = 'error validating audiences'
  return failure(500, `Internal error occurred: ${message}`, {
    reason: 'InternalError',
    details: { causes: [{ message }] },
  })
}
