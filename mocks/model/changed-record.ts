import { isJsonObject, type JsonObject, type JsonValue } from '../../src/json/value.ts'
import { fieldType, type Definition } from './definition.ts'
import type { ModelRecord, RecordShape } from './record-shape.ts'
import { withoutNulls } from './without-nulls.ts'

/** New values by field, at any depth; a function gives one from the previous value and the record. */
export type ChangeData = Readonly<Record<string, unknown>>

/**
 * A record with changes laid over it. Fields that are not mentioned stay, at any depth; fields that the model lacks are
 * passed over, as @mswjs/data does; null takes away what may be absent. Refuses null elsewhere with a TypeError.
 */
export function changedRecord(
  shape: RecordShape,
  previous: ModelRecord,
  data: ChangeData,
): ModelRecord {
  return changedFields(shape.definition, previous, { data, record: previous, model: shape.model })
}

interface Change {
  readonly data: ChangeData
  readonly record: ModelRecord
  readonly model: string
}

function changedFields<T extends JsonObject>(
  definition: Definition,
  previous: T,
  { data, record, model }: Change,
): T {
  const changes = Object.entries(data).flatMap(([name, given]) => {
    const field = fieldType(definition, name)
    if (!field) return []
    const before = previous[name]
    const value = valueFrom(given, before, record)
    if (field.type === 'optional') return [[name, merged(before, value, record)]]
    if (value === null) {
      throw new TypeError(
        `Failed to update "${name}" on "${model}": cannot set a non-nullable property to null.`,
      )
    }
    if (field.type === 'required' || !isJsonObject(value)) return [[name, value]]
    const below = isJsonObject(before) ? before : {}
    return [[name, changedFields(field.definition, below, { data: value, record, model })]]
  })
  return { ...previous, ...Object.fromEntries(changes) }
}

// Maps and other free objects are merged too: null takes a member away.
function merged(before: JsonValue | undefined, value: JsonValue, record: ModelRecord): JsonValue {
  if (!isJsonObject(value)) return withoutNulls(value)
  const below = isJsonObject(before) ? before : {}
  const members = Object.entries(value).map(([name, given]) => {
    const under = below[name]
    return [name, merged(under, valueFrom(given, under, record), record)] as const
  })
  const all = Object.entries({ ...below, ...Object.fromEntries(members) })
  return Object.fromEntries(all.filter(([, member]) => member !== null))
}

function valueFrom(given: unknown, before: JsonValue | undefined, record: ModelRecord): JsonValue {
  const value: unknown = typeof given === 'function' ? given(before ?? null, record) : given
  return (value ?? null) as JsonValue
}
