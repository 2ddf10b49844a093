import type { JsonValue, MutableJsonObject } from './value.ts'

/** Sets a member of an object that is being made, whatever its name: `__proto__` too is only a name in JSON. */
export function setMember(object: MutableJsonObject, name: string, value: JsonValue): void {
  if (name !== '__proto__') {
    object[name] = value
    return
  }
  const isPlain = { enumerable: true, configurable: true, writable: true }
  Object.defineProperty(object, name, { value, ...isPlain })
}
