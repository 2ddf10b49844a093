import { setMember } from './set-member.ts'
import { isJsonObject, type JsonObject, type JsonValue, type MutableJsonObject } from './value.ts'

/**
 * Applies a merge patch (RFC 7386) as evanphx/json-patch v4 does: null removes a key, nulls inside new objects are
 * dropped, lists are replaced. Objects that the patch reaches come back with sorted keys; nothing of what is given
 * changes.
 */
export function applyMergePatch(document: JsonObject, patch: JsonObject): JsonObject {
  const added = Object.keys(patch).filter((name) => !Object.hasOwn(document, name))
  return sortedObject([...Object.keys(document), ...added], (name) => {
    const before = own(document, name)
    const change = own(patch, name)
    return change === undefined ? before : merged(before, change)
  })
}

const own = (object: JsonObject, name: string): JsonValue | undefined =>
  Object.hasOwn(object, name) ? object[name] : undefined

function merged(before: JsonValue | undefined, change: JsonValue): JsonValue | undefined {
  if (change === null) return undefined
  if (!isJsonObject(before)) return withoutNulls(change)
  // A list or a scalar over an object is taken as it is, its nulls included.
  return isJsonObject(change) ? applyMergePatch(before, change) : change
}

function withoutNulls(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(withoutNulls)
  if (!isJsonObject(value)) return value
  return sortedObject(Object.keys(value), (name) => {
    const item = value[name]
    return item === null || item === undefined ? undefined : withoutNulls(item)
  })
}

/** Makes an object of the members that there are, in the order of their names. */
function sortedObject(
  names: readonly string[],
  memberOf: (name: string) => JsonValue | undefined,
): JsonObject {
  const sorted: MutableJsonObject = {}
  for (const name of names.toSorted()) {
    const member = memberOf(name)
    if (member !== undefined) setMember(sorted, name, member)
  }
  return sorted
}
