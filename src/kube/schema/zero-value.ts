import type { JsonValue } from '../../json/value.ts'
import type { Shape } from './shape.ts'

/** The zero value of a Go type, as it is in JSON. */
export function zeroValue(shape: Shape): JsonValue {
  switch (shape.type) {
    case 'string':
    case 'bytes':
      return ''
    case 'bool':
      return false
    case 'int':
    case 'number':
      return 0
    case 'struct':
      return {}
    default:
      return null
  }
}
