import type { JsonObject, JsonValue } from '../json/value.ts'

/** The types that a member of a record may have. */
export interface MemberTypes {
  readonly text: string
  readonly boolean: boolean
  readonly number: number
  readonly texts: readonly string[]
  readonly object: JsonObject
}

/**
 * Reads a member of what a model or a world says of a record; undefined when it is absent or null. Refuses another type
 * with a TypeError that names the record.
 */
export function memberOf<K extends keyof MemberTypes>(
  object: JsonObject,
  name: string,
  type: K,
  of: string,
): MemberTypes[K] | undefined {
  const value = object[name] ?? undefined
  if (value === undefined) return undefined
  if (isOfType(value, type)) return value as MemberTypes[K]
  throw new TypeError(`${of}: ${name} is ${JSON.stringify(value)}, not ${SPOKEN[type]}`)
}

const SPOKEN: Readonly<Record<keyof MemberTypes, string>> = {
  text: 'a text',
  boolean: 'true or false',
  number: 'a number',
  texts: 'a list of texts',
  object: 'an object',
}

function isOfType(value: JsonValue, type: keyof MemberTypes): boolean {
  switch (type) {
    case 'text':
      return typeof value === 'string'
    case 'texts':
      return Array.isArray(value) && value.every((item) => typeof item === 'string')
    case 'object':
      return typeof value === 'object' && !Array.isArray(value)
    default:
      return typeof value === type
  }
}
