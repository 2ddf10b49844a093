import { isJsonObject, type JsonObject, type JsonValue } from './value.ts'

/** Says whether two values are the same JSON: the order of keys does not count, undefined members are absent. */
export function equalJson(a: JsonValue | undefined, b: JsonValue | undefined): boolean {
  if (a === b) return true
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => equalJson(item, b[index]))
  }
  return isJsonObject(a) && isJsonObject(b) && equalMembers(a, b)
}

function equalMembers(a: JsonObject, b: JsonObject): boolean {
  const keys = present(a)
  if (keys.length !== present(b).length) return false
  return keys.every((key) => Object.hasOwn(b, key) && equalJson(a[key], b[key]))
}

const present = (object: JsonObject): string[] =>
  Object.keys(object).filter((key) => object[key] !== undefined)
