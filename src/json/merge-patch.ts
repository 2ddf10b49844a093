import { isJsonObject, type JsonObject, type JsonValue } from './value.ts'

/**
 * Applies a merge patch (RFC 7386) as evanphx/json-patch v4 does: null removes a key, nulls inside new objects are
 * dropped, lists are replaced. Objects that the patch reaches come back with sorted keys; nothing of what is given
 * changes.
 */
export function applyMergePatch(document: JsonObject, patch: JsonObject): JsonObject {
  const members = new Map(Object.entries(document))
  for (const [key, change] of Object.entries(patch)) {
    if (change === null || change === undefined) members.delete(key)
    else members.set(key, merged(members.get(key), change))
  }
  return sortedObject(members)
}

function merged(before: JsonValue | undefined, change: JsonValue): JsonValue {
  if (!isJsonObject(before)) return withoutNulls(change)
  // A list or a scalar over an object is taken as it is, its nulls included.
  return isJsonObject(change) ? applyMergePatch(before, change) : change
}

function withoutNulls(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(withoutNulls)
  if (!isJsonObject(value)) return value
  const members = Object.entries(value).flatMap(([key, item]) =>
    item === null || item === undefined ? [] : [[key, withoutNulls(item)] as const],
  )
  return sortedObject(members)
}

function sortedObject(members: Iterable<readonly [string, JsonValue | undefined]>): JsonObject {
  return Object.fromEntries([...members].toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
