/**
 * Reads a place in a JSON value.
 *
 * @param value any JSON value
 * @param pointer a JSON pointer (RFC 6901), such as `/metadata/name`
 * @returns the value there, undefined where there is none
 */
export function valueAt(value: unknown, pointer: string): unknown {
  if (pointer === '') return value
  return pointer.slice(1).split('/').reduce(memberOf, value)
}

function memberOf(value: unknown, token: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  const name = token.replaceAll('~1', '/').replaceAll('~0', '~')
  return Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined
}
