import type { JsonObject } from '../json/value.ts'
import type { Authentication } from './authenticate.ts'
import type { Identity } from './identity.ts'

/** An identity as reviews tell it; keys of extra in alphabetical order. */
export function userInfoOf({ name, uid, groups, extra }: Identity): JsonObject {
  const keys = Object.keys(extra).toSorted()
  return {
    username: name,
    uid,
    groups,
    extra: Object.fromEntries(keys.map((key) => [key, extra[key] ?? []])),
  }
}

/**
 * The status of a review of a token. Of a status that the client sent, what the review has nothing to say of stays
 * (kubernetes pkg/registry/authentication/tokenreview/storage.go).
 */
export function reviewStatus(sent: JsonObject, found: Authentication, error: string): JsonObject {
  const rest = { user: {}, ...sent, authenticated: found.type === 'identified' }
  if (found.type === 'refused') return error === '' ? rest : { ...rest, error }
  return { ...rest, user: userInfoOf(found.user), audiences: found.audiences }
}
