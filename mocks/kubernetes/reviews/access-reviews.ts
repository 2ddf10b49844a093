import type { Attributes } from '../../../src/auth/grants.ts'
import type { Identity } from '../../../src/auth/identity.ts'
import type { JsonObject } from '../../../src/json/value.ts'
import { isJsonObject } from '../../../src/json/value.ts'
import { defineReview, type Review, type ReviewContext } from '../../../src/kube/review.ts'
import { invalid } from '../../../src/kube/status.ts'
import { fieldsIn, textIn, textsIn } from '../read.ts'
import { reviewDocument } from '../review-schemas.ts'
import { evaluationErrorOf } from './evaluation-error.ts'
import { accessReviewErrors, localReviewErrors, subjectErrors } from './access-review-errors.ts'
import { selfSubjectAccessReviewMessage, subjectAccessReviewMessage } from '../messages.ts'

const COMMON = {
  group: 'authorization.k8s.io',
  version: 'v1',
  scope: 'Cluster',
  family: 'builtin',
} as const

/** SelfSubjectAccessReview: whether the caller may do something. */
export const selfSubjectAccessReview = defineReview({
  ...COMMON,
  kind: 'SelfSubjectAccessReview',
  message: selfSubjectAccessReviewMessage,
  plural: 'selfsubjectaccessreviews',
  singular: 'selfsubjectaccessreview',
  document: reviewDocument('SelfSubjectAccessReview'),
  review: (review, context) => {
    check(accessReviewErrors(review))
    return withStatus(review, context, context.user)
  },
})

/** SubjectAccessReview: whether somebody may do something. */
export const subjectAccessReview = defineReview({
  ...COMMON,
  kind: 'SubjectAccessReview',
  message: subjectAccessReviewMessage,
  plural: 'subjectaccessreviews',
  singular: 'subjectaccessreview',
  document: reviewDocument('SubjectAccessReview'),
  review: (review, context) => {
    check(subjectErrors(review))
    return withStatus(review, context, subjectOf(review))
  },
})

/** LocalSubjectAccessReview: the same within one namespace. */
export const localSubjectAccessReview = defineReview({
  ...COMMON,
  scope: 'Namespaced',
  kind: 'LocalSubjectAccessReview',
  message: subjectAccessReviewMessage,
  plural: 'localsubjectaccessreviews',
  singular: 'localsubjectaccessreview',
  document: reviewDocument('LocalSubjectAccessReview'),
  review: (review, context) => {
    check(localReviewErrors(review))
    return withStatus(review, context, subjectOf(review))
  },
})

// The 422 of these kinds names neither the kind nor an object.
function check(errors: ReturnType<typeof accessReviewErrors>): void {
  if (errors.length > 0) throw invalid({ group: COMMON.group, resource: '' }, '', errors)
}

function withStatus(
  review: JsonObject,
  { decide }: ReviewContext,
  user: Identity,
): ReturnType<Review> {
  const spec = fieldsIn(review, 'spec')
  const { isAllowed, reason = '' } = decide(user, attributesOf(spec))
  const evaluationError = evaluationErrorOf(fieldsIn(spec, 'resourceAttributes'))
  const denied = !isAllowed && reason !== ''
  return { ...review, status: { allowed: isAllowed, denied, reason, evaluationError } }
}

function attributesOf(spec: JsonObject): Attributes {
  const resource = spec['resourceAttributes']
  const asked = isJsonObject(resource) ? resource : fieldsIn(spec, 'nonResourceAttributes')
  return {
    isResource: isJsonObject(resource),
    verb: textIn(asked, 'verb'),
    group: textIn(asked, 'group'),
    resource: textIn(asked, 'resource'),
    subresource: textIn(asked, 'subresource'),
    namespace: textIn(asked, 'namespace'),
    name: textIn(asked, 'name'),
    path: textIn(asked, 'path'),
  }
}

function subjectOf(review: JsonObject): Identity {
  const spec = fieldsIn(review, 'spec')
  const extra = fieldsIn(spec, 'extra')
  return {
    name: textIn(spec, 'user'),
    uid: textIn(spec, 'uid'),
    groups: textsIn(spec, 'groups'),
    extra: Object.fromEntries(Object.keys(extra).map((key) => [key, textsIn(extra, key)])),
  }
}
