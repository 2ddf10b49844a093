import { isJsonObject, type JsonObject, type JsonValue } from './value.ts'

/** Says whether two values are the same JSON: the order of keys does not count, undefined members are absent. */
export function equalJson(a: JsonValue | undefined, b: JsonValue | undefined): boolean {
  if (a === b) return true
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => equalJson(item, b[index]))
  }
  return isJsonObject(a) && isJsonObject(b) && equalMembers(a, b)
}

/** The same of two objects, but for some of their members. */
export function equalMembers(
  a: JsonObject,
  b: JsonObject,
  except: ReadonlySet<string> = NONE,
): boolean {
  let counted = 0
  for (const name of Object.keys(a)) {
    if (a[name] === undefined || except.has(name)) continue
    if (!Object.hasOwn(b, name) || !equalJson(a[name], b[name])) return false
    counted += 1
  }
  for (const name of Object.keys(b)) {
    if (b[name] !== undefined && !except.has(name)) counted -= 1
  }
  return counted === 0
}

const NONE: ReadonlySet<string> = new Set()
