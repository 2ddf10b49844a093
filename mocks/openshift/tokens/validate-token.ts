import { metaText } from '../../../src/kube/meta/object-meta.ts'
import type { JsonObject } from '../../../src/json/value.ts'
import { numberIn, textIn } from '../rules/read.ts'

/**
 * Says why a stored token is no credential of its user; undefined when it is. The first reason in the server's order is
 * told (oauth-apiserver pkg/tokenvalidation).
 */
export function tokenProblem(token: JsonObject, user: JsonObject, now: number): string | undefined {
  const created = Date.parse(metaText(token, 'creationTimestamp'))
  const isOver = (seconds: number): boolean => created + seconds * 1000 < now
  const [expiresIn, timeout] = [
    numberIn(token, 'expiresIn'),
    numberIn(token, 'inactivityTimeoutSeconds'),
  ]
  const isDeleted = metaText(token, 'deletionTimestamp') !== ''
  if ((expiresIn > 0 && isOver(expiresIn)) || isDeleted) return 'token is expired'
  const [uid, meant] = [metaText(user, 'uid'), textIn(token, 'userUID')]
  if (uid !== meant) return `user.UID (${uid}) does not match token.userUID (${meant})`
  return timeout !== 0 && isOver(timeout) ? 'token timed out' : undefined
}
