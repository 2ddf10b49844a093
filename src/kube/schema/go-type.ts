import type { Shape } from './shape.ts'

/** Names a shape as encoding/json prints Go types in its errors: `map[string]string`, `[]v1.OwnerReference`. */
export function goType(shape: Shape): string {
  switch (shape.type) {
    case 'string':
      return shape.goType ?? 'string'
    case 'bool':
      return 'bool'
    case 'int':
      return shape.bits === 8 ? 'uint8' : `int${shape.bits}`
    case 'number':
      return 'float64'
    case 'time':
      return 'v1.Time'
    case 'bytes':
      return '[]uint8'
    case 'any':
      return 'interface {}'
    case 'list':
      return shape.goType ?? `[]${goType(shape.items)}`
    case 'map':
      return `map[string]${goType(shape.values)}`
    case 'struct':
      return `v1.${shape.name}`
  }
}
