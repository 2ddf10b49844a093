import type { Field, Shape } from '../../schema/shape.ts'
import { StrategicError } from './strategic-error.ts'

/** What the type says of a field that a patch merges. */
export interface PatchField {
  /** The field's own shape, or that of a list's items. */
  readonly shape: Shape
  /** `merge`, `replace`, or "" for the way of its type. */
  readonly strategy: string
  readonly mergeKey: string
}

const ANYTHING: Shape = { type: 'any' }

/** Finds the field of an object that is to be merged. Refuses one that the type lacks. */
export function patchField(shape: Shape, key: string): PatchField {
  const field = findField(shape, key)
  if (!field) return { shape: ANYTHING, strategy: '', mergeKey: '' }
  // Keys that are kept by name need no strategy of their own.
  const strategies = (field.patchStrategy ?? '').split(',')
  const strategy = strategies.find((name) => name !== 'retainKeys') ?? ''
  return { shape: field.shape, strategy, mergeKey: field.mergeKey ?? '' }
}

/** Finds the field of a list that is to be merged; its shape is that of the items. Refuses what is no list. */
export function patchListField(shape: Shape, key: string): PatchField {
  const field = patchField(shape, key)
  switch (field.shape.type) {
    case 'list':
      if (field.shape.items.type === 'list') throw new StrategicError('unexpected slice of slice')
      return { ...field, shape: field.shape.items }
    case 'any':
    case 'bytes':
      return field
    default:
      if (findField(shape, key)?.pointer) return field
      throw new StrategicError(`expected slice or array type, but got: ${kindOf(shape)}`)
  }
}

// Go's JSON library finds fields in any case, the exact name first.
function findField(shape: Shape, key: string): Field | undefined {
  if (shape.type === 'any') return undefined
  if (shape.type !== 'struct') {
    throw new StrategicError(
      `merging an object in json but data type is not struct, instead is: ${kindOf(shape)}`,
    )
  }
  const exact = shape.fields.get(key)
  if (exact) return exact
  const lower = key.toLowerCase()
  const [, field] = [...shape.fields].find(([name]) => name.toLowerCase() === lower) ?? []
  if (field) return field
  throw new StrategicError(
    `unable to find api field in struct ${shape.name} for the json field ${JSON.stringify(key)}`,
  )
}

/** How reflect names the kind of a Go type. */
export function kindOf(shape: Shape): string {
  switch (shape.type) {
    case 'list':
    case 'bytes':
      return 'slice'
    case 'int':
      return `int${shape.bits}`
    case 'number':
      return 'float64'
    case 'time':
      return 'struct'
    case 'any':
      return 'interface'
    default:
      return shape.type
  }
}
