import { isJsonObject, type JsonValue } from '../../json/value.ts'

/** Where a value stands. */
export interface Place {
  /** The field that the schema belongs to; "" for the whole object. */
  readonly root: string
  /** The field of an error. */
  readonly field: string
  /** The path in the text of an error, which begins at the root. */
  readonly path: string
  /** What stands there before an update; undefined where nothing does. */
  readonly old: JsonValue | undefined
}

/** The place of an item of a list, and what its counterpart was. */
export const inside = (
  { root, field, path }: Place,
  index: number,
  old: JsonValue | undefined,
): Place => ({ root, field: `${field}[${index}]`, path: `${path}[${index}]`, old })

/** The place of a property. */
export const below = ({ root, field, path, old }: Place, name: string): Place => ({
  root,
  field: field === '' ? name : `${field}.${name}`,
  path: path === '' ? name : `${path}.${name}`,
  old: isJsonObject(old) ? old[name] : undefined,
})
