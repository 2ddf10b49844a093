import type { JsonObject, JsonValue } from '../../json/value.ts'
import { nameOf, metadataOf } from '../meta/object-meta.ts'
import { ageHoldsUntil, ageOf } from './age.ts'

/** A column of a kind's table. */
export interface Column {
  readonly name: string
  readonly type: string
  /** `name` for the column that names objects. */
  readonly format?: string
  readonly description?: string
  /** 0, the default, is always shown; what is larger only in wide tables. */
  readonly priority?: number
  /** What stands in the cell of an object: a pure function, or a simple JSON path such as `.spec.description`. */
  readonly cell: Cell | string
  /** Until when the cell of an object stays as it is, where it looks at the time. */
  readonly holdsUntil?: (object: JsonObject, now: number) => number
}

/**
 * Makes the cell of an object; `now` is milliseconds since the epoch, by the mock's clock. A function that takes the
 * object alone is asked once for an object.
 */
export type Cell = (object: JsonObject, context: { readonly now: number }) => JsonValue

const NAME_DOC =
  'Name must be unique within a namespace. Is required when creating resources, although some resources may allow a client to request the generation of an appropriate name automatically. Name is primarily intended for creation idempotence and configuration definition. Cannot be updated. More info: https://kubernetes.io/docs/concepts/overview/working-with-objects/names#names'
const CREATION_DOC =
  'CreationTimestamp is a timestamp representing the server time when this object was created. It is not guaranteed to be set in happens-before order across separate operations. Clients may not set this value. It is represented in RFC3339 form and is in UTC.\n\nPopulated by the system. Read-only. Null for lists. More info: https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata'

/** The column that every table begins with. */
export const NAME_COLUMN: Column = {
  name: 'Name',
  type: 'string',
  format: 'name',
  description: NAME_DOC,
  cell: nameOf,
}

/** The column that tells how old an object is; some kinds name it otherwise. */
export const ageColumn = (name = 'Age', type = 'string'): Column => ({
  name,
  type,
  description: CREATION_DOC,
  cell: (object, { now }) => ageOf(metadataOf(object)['creationTimestamp'], now),
  holdsUntil: (object, now) => ageHoldsUntil(metadataOf(object)['creationTimestamp'], now),
})

const CREATED_AT: Column = {
  name: 'Created At',
  type: 'date',
  description: CREATION_DOC,
  cell: (object) => metadataOf(object)['creationTimestamp'] ?? null,
}

/** The columns of a kind that tells none (apiserver pkg/registry/rest/table.go; apiextensions-apiserver tableconvertor). */
export const defaultColumns = (isCustom: boolean): readonly Column[] => [
  NAME_COLUMN,
  isCustom ? CUSTOM_AGE : CREATED_AT,
]

// It is read by a path there, which leads to nothing where there is no time.
const CUSTOM_AGE: Column = {
  ...ageColumn('Age', 'date'),
  cell: (object, { now }) => {
    const { creationTimestamp } = metadataOf(object)
    return creationTimestamp === undefined ? null : ageOf(creationTimestamp, now)
  },
}
