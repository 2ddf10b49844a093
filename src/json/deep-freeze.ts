import type { JsonValue } from './value.ts'

/** Freezes a JSON value with everything in it. What is frozen already is taken to be so throughout. */
export function deepFreeze<T extends JsonValue>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  Object.freeze(value)
  for (const item of Object.values<JsonValue | undefined>(value)) {
    if (item !== undefined) deepFreeze(item)
  }
  return value
}
