import { signJwt } from '../../../src/auth/jwt.ts'
import type { JsonObject } from '../../../src/json/value.ts'
import { metaText, nameOf, namespaceOf, timeText } from '../../../src/kube/meta/object-meta.ts'
import type { ReviewContext } from '../../../src/kube/review.ts'
import { fieldsIn, textIn } from '../read.ts'
import type { BoundObject } from './bound-object.ts'
import { ISSUER, KEY } from './issuer.ts'

/** What a token is to say. */
export interface TokenPlan {
  readonly account: JsonObject
  readonly audiences: readonly string[]
  readonly seconds: number
  readonly bound: BoundObject | undefined
}

// Kubelets of old ask for exactly this; their tokens live on for a year, with a note of when they should have ended.
const EXTENDED = 3607
const YEAR = 365 * 24 * 3600

/** Signs a token (kubernetes pkg/serviceaccount/claims.go) and gives back the status that tells of it. */
export async function issueToken(context: ReviewContext, plan: TokenPlan): Promise<JsonObject> {
  const issuedAt = Math.floor(context.now / 1000)
  const key = await context.keys.get(KEY)
  const header = { alg: 'RS256', kid: key.fingerprint }
  const token = await signJwt(key, header, claimsOf(context, plan, issuedAt))
  return { token, expirationTimestamp: timeText((issuedAt + plan.seconds) * 1000) }
}

function claimsOf(context: ReviewContext, plan: TokenPlan, issuedAt: number): JsonObject {
  const { account, audiences, seconds } = plan
  const isExtended =
    seconds === EXTENDED &&
    plan.bound?.type === 'pod' &&
    audiences.every((audience) => context.audiences.includes(audience))
  return {
    aud: audiences,
    exp: issuedAt + (isExtended ? YEAR : seconds),
    iat: issuedAt,
    iss: ISSUER,
    jti: context.random.uuid(),
    'kubernetes.io': {
      namespace: namespaceOf(account),
      ...boundClaims(context, plan.bound),
      serviceaccount: referenceTo(account),
      ...(isExtended ? { warnafter: issuedAt + EXTENDED } : {}),
    },
    nbf: issuedAt,
    sub: `system:serviceaccount:${namespaceOf(account)}:${nameOf(account)}`,
  }
}

// A pod brings the node that it runs on; members stand in alphabetical order.
function boundClaims({ read }: ReviewContext, bound: BoundObject | undefined): JsonObject {
  if (!bound) return {}
  const reference = referenceTo(bound.object)
  if (bound.type !== 'pod') return { [bound.type]: reference }
  const nodeName = textIn(fieldsIn(bound.object, 'spec'), 'nodeName')
  if (nodeName === '') return { pod: reference }
  const node = read('v1', 'Node', nodeName)
  return { node: node ? referenceTo(node) : { name: nodeName }, pod: reference }
}

const referenceTo = (object: JsonObject): JsonObject => ({
  name: nameOf(object),
  uid: metaText(object, 'uid'),
})
