import type { AuthenticatorContext } from '../../../src/auth/authenticate.ts'
import type { Identity } from '../../../src/auth/identity.ts'
import { isJsonObject, type JsonObject } from '../../../src/json/value.ts'
import { metaText } from '../../../src/kube/meta/object-meta.ts'
import { fieldsIn, textIn } from '../read.ts'

/** Seconds that clocks may differ by: go-jose's leeway. */
const LEEWAY = 60
const INVALIDATED = 'service account token has been invalidated'
const EXTRA = 'authentication.kubernetes.io'

/** The identity that signed claims stand for, or why they no longer do (kubernetes pkg/serviceaccount/claims.go). */
export function verifyClaims(claims: JsonObject, context: AuthenticatorContext): Identity | string {
  const own = fieldsIn(claims, 'kubernetes.io')
  return (
    timeProblem(claims, context.now) ??
    accountProblem(own, context) ??
    boundProblem(own, context) ??
    identityOf(claims, own)
  )
}

function timeProblem(claims: JsonObject, now: number): string | undefined {
  const seconds = now / 1000
  const { exp, nbf } = claims
  if (typeof nbf === 'number' && seconds + LEEWAY < nbf) {
    return 'service account token is not valid yet'
  }
  if (typeof exp === 'number' && seconds - LEEWAY > exp) return 'service account token has expired'
  return undefined
}

function accountProblem(own: JsonObject, { read, now }: AuthenticatorContext): string | undefined {
  const namespace = textIn(own, 'namespace')
  const claim = fieldsIn(own, 'serviceaccount')
  const name = textIn(claim, 'name')
  const account = read('v1', 'ServiceAccount', name, namespace)
  if (!account) return `serviceaccounts ${JSON.stringify(name)} not found`
  if (isLongDeleted(account, now)) return `service account ${namespace}/${name} has been deleted`
  const [uid, claimed] = [metaText(account, 'uid'), textIn(claim, 'uid')]
  if (uid === claimed) return undefined
  return `service account UID (${uid}) does not match claim (${claimed})`
}

const BOUND = [
  ['secret', 'Secret', 'secret'],
  ['pod', 'Pod', 'pod'],
] as const

function boundProblem(own: JsonObject, { read, now }: AuthenticatorContext): string | undefined {
  for (const [field, kind, word] of BOUND) {
    const claim = own[field]
    if (!isJsonObject(claim)) continue
    const object = read('v1', kind, textIn(claim, 'name'), textIn(own, 'namespace'))
    if (!object || isLongDeleted(object, now)) return INVALIDATED
    const [uid, claimed] = [metaText(object, 'uid'), textIn(claim, 'uid')]
    if (uid !== claimed) {
      return `${word} UID (${uid}) does not match service account ${word} ref claim (${claimed})`
    }
  }
  return undefined
}

// What waits for its finalizers counts as deleted once the leeway is over.
function isLongDeleted(object: JsonObject, now: number): boolean {
  const deleted = metaText(object, 'deletionTimestamp')
  return deleted !== '' && Date.parse(deleted) < now - LEEWAY * 1000
}

function identityOf(claims: JsonObject, own: JsonObject): Identity {
  const namespace = textIn(own, 'namespace')
  const account = fieldsIn(own, 'serviceaccount')
  return {
    name: `system:serviceaccount:${namespace}:${textIn(account, 'name')}`,
    uid: textIn(account, 'uid'),
    groups: ['system:serviceaccounts', `system:serviceaccounts:${namespace}`],
    extra: {
      [`${EXTRA}/credential-id`]: [`JTI=${textIn(claims, 'jti')}`],
      ...referenceExtra('node', own),
      ...referenceExtra('pod', own),
    },
  }
}

function referenceExtra(
  word: 'node' | 'pod',
  own: JsonObject,
): Readonly<Record<string, readonly string[]>> {
  const claim = own[word]
  if (!isJsonObject(claim)) return {}
  const uid = textIn(claim, 'uid')
  return {
    [`${EXTRA}/${word}-name`]: [textIn(claim, 'name')],
    ...(uid === '' ? {} : { [`${EXTRA}/${word}-uid`]: [uid] }),
  }
}
