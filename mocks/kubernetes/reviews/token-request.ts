import type { JsonObject } from '../../../src/json/value.ts'
import { invalidValue } from '../../../src/kube/field-error.ts'
import { nameOf, withMetadata, metaText, timeText } from '../../../src/kube/meta/object-meta.ts'
import { defineReview, type ReviewContext } from '../../../src/kube/review.ts'
import { conflict, invalid, notFound } from '../../../src/kube/status.ts'
import { fieldsIn, textsIn } from '../read.ts'
import { reviewDocument } from '../review-schemas.ts'
import { boundObjectOf } from '../tokens/bound-object.ts'
import { issueToken } from '../tokens/issue-token.ts'
import { tokenRequestMessage } from '../messages.ts'

const SUBJECT = { group: 'authentication.k8s.io', resource: 'TokenRequest' }
const HOUR = 3600
const SHORTEST = 600
const LONGEST = 2 ** 32

/**
 * TokenRequest: what is posted below a service account to get a token for it (kubernetes
 * pkg/registry/core/serviceaccount/storage/token.go). Nothing is kept, a dry run issues a token like any other request.
 */
export const tokenRequest = defineReview({
  group: 'authentication.k8s.io',
  version: 'v1',
  kind: 'TokenRequest',
  message: tokenRequestMessage,
  plural: 'tokenrequests',
  singular: 'tokenrequest',
  scope: 'Namespaced',
  family: 'builtin',
  document: reviewDocument('TokenRequest'),
  defaults: (request) => {
    const spec = fieldsIn(request, 'spec')
    return { ...request, spec: { ...spec, expirationSeconds: spec['expirationSeconds'] ?? HOUR } }
  },
  review: async (request, context) => {
    const account = accountOf(request, context)
    const filled = withAudiences(fillMetadata(request, account, context), context.audiences)
    checkExpiration(filled)
    const spec = fieldsIn(filled, 'spec')
    const status = await issueToken(context, {
      account,
      audiences: textsIn(spec, 'audiences'),
      seconds: Number(spec['expirationSeconds']),
      bound: boundObjectOf(spec, account, context),
    })
    return { ...filled, status }
  },
})

// The name in the body is looked at before the account, the account before all that is asked for.
function accountOf(request: JsonObject, { name, namespace, read }: ReviewContext): JsonObject {
  const asked = nameOf(request)
  if (asked !== '' && asked !== name) {
    throw invalid(SUBJECT, name, [
      invalidValue('metadata.name', asked, 'must match the service account name if specified'),
    ])
  }
  const account = read('v1', 'ServiceAccount', name, namespace)
  if (!account) throw notFound({ group: '', resource: 'serviceaccounts' }, name)
  const [uid, own] = [metaText(request, 'uid'), metaText(account, 'uid')]
  if (uid === '' || uid === own) return account
  throw conflict(
    SUBJECT,
    name,
    `the UID in the token request (${uid}) does not match the UID of the service account (${own})`,
  )
}

const fillMetadata = (
  request: JsonObject,
  account: JsonObject,
  { now, name, namespace }: ReviewContext,
): JsonObject =>
  withMetadata(request, {
    name,
    namespace,
    uid: metaText(account, 'uid'),
    creationTimestamp: timeText(now),
  })

function withAudiences(request: JsonObject, audiences: readonly string[]): JsonObject {
  const spec = fieldsIn(request, 'spec')
  if (textsIn(spec, 'audiences').length > 0) return request
  return { ...request, spec: { ...spec, audiences } }
}

// The 422 names no object.
function checkExpiration(request: JsonObject): void {
  const seconds = Number(fieldsIn(request, 'spec')['expirationSeconds'])
  const problem =
    seconds < SHORTEST
      ? 'may not specify a duration less than 10 minutes'
      : seconds > LONGEST
        ? 'may not specify a duration larger than 2^32 seconds'
        : undefined
  if (problem === undefined) return
  throw invalid(SUBJECT, '', [invalidValue('spec.expirationSeconds', seconds, problem)])
}
