import { parseBearer } from '../../../src/auth/bearer.ts'
import { reviewStatus } from '../../../src/auth/review-status.ts'
import { quoteGo } from '../../../src/json/go-quote.ts'
import type { JsonObject } from '../../../src/json/value.ts'
import type { KindDefinition } from '../../../src/kube/define-kind.ts'
import { defineReview, type ReviewContext } from '../../../src/kube/review.ts'
import { badRequest } from '../../../src/kube/status.ts'
import { GROUP } from '../group.ts'
import { reviewMessage } from '../messages.ts'
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
    message: reviewMessage,
    review: async (review, context) => {
      const [spec = {}] = objectsIn(review, 'spec')
      const sent = textIn(spec, 'token')
      if (sent === '') throw badRequest('token is required for TokenReview in authentication')
      return { ...review, status: await statusFor(sent, review, context, timeouts) }
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
  const { audiences: own } = context
  const [spec = {}] = objectsIn(review, 'spec')
  const asked = textsIn(spec, 'audiences')
  const audiences = asked.length === 0 ? own : own.filter((audience) => asked.includes(audience))
  if (audiences.length === 0) {
    return reviewStatus(before, { type: 'refused', reasons: [] }, forOthers(own, asked))
  }
  return reviewStatus(before, { type: 'identified', user: found.user, audiences }, '')
}

// Its tokens are for the audiences of the cluster's API server (oauth-apiserver pkg/tokenvalidation, --api-audiences).
const forOthers = (own: readonly string[], asked: readonly string[]): string =>
  `token audiences ${quoted(own)} is invalid for the target audiences ${quoted(asked)}`

const quoted = (audiences: readonly string[]): string => `[${audiences.map(quoteGo).join(' ')}]`
