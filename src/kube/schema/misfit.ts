import type { JsonValue } from '../../json/value.ts'
import { goKind } from './go-kind.ts'
import { goType } from './go-type.ts'
import type { Shape } from './shape.ts'

/** Where the decoder stands: a step from where it stood before. */
export interface Place {
  readonly outer: Place | undefined
  readonly part: string | number
  /** A field of a struct, not a key of a map or an index of a list. */
  readonly isField: boolean
  /** The struct that the last field on the way belongs to; "" for a value that is no field. */
  readonly owner: string
  /** How a number was written, where that differs from how it is printed. */
  readonly source?: string | undefined
}

/** The way from the root to a place. */
export function pathTo(place: Place | undefined): (string | number)[] {
  const path: (string | number)[] = []
  for (let at = place; at; at = at.outer) path.unshift(at.part)
  return path
}

/** Says in the words of encoding/json why a value is none of a type. */
export function misfit(shape: Shape, raw: JsonValue, place: Place): string {
  const what =
    typeof raw === 'number' && shape.type === 'int' ? `number ${place.source ?? raw}` : goKind(raw)
  const where = place.owner === '' ? 'Go value' : `Go struct field ${place.owner}.${goPath(place)}`
  return `json: cannot unmarshal ${what} into ${where} of type ${goType(shape)}`
}

// Fields only: Go leaves out indices and the keys of maps.
function goPath(place: Place): string {
  const fields: (string | number)[] = []
  for (let at: Place | undefined = place; at; at = at.outer) if (at.isField) fields.unshift(at.part)
  return fields.join('.')
}
