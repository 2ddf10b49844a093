import type { JsonValue } from '../../../json/value.ts'
import { goTypeOf, printGo } from '../go-value.ts'

/** Why a strategic merge patch does not apply. The server answers most of these with a bare 500. */
export class StrategicError extends Error {
  override readonly name = 'StrategicError'
  readonly status: 400 | 422 | 500

  constructor(message: string, status: 400 | 422 | 500 = 500) {
    super(message)
    this.status = status
  }
}

/** An item of a merged list has no merge key. */
export const noMergeKey = (item: JsonValue, key: string): StrategicError =>
  new StrategicError(`map: ${printGo(item)} does not contain declared merge key: ${key}`)

/** A directive is not of the type that it must be. */
export function badArgument(expected: string, actual: JsonValue | undefined): StrategicError {
  const received = actual === null || actual === undefined ? '%!s(<nil>)' : goTypeOf(actual)
  return new StrategicError(`expected a ${expected}, but received a ${received}`)
}

/** `$patch` says something that there is not. */
export const badPatchType = (directive: JsonValue, patch: JsonValue): StrategicError =>
  new StrategicError(`unknown patch type: ${asText(directive)} in map: ${printGo(patch)}`)

// Go's %s, which is meant for texts.
function asText(value: JsonValue): string {
  if (value === null) return '%!s(<nil>)'
  if (typeof value !== 'number' && typeof value !== 'boolean') return printGo(value)
  return `%!s(${goTypeOf(value)}=${printGo(value)})`
}
