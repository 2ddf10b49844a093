import { isJsonObject, type JsonObject, type JsonValue } from '../../json/value.ts'
import { EMPTY_SET, isEmptySet, type FieldSet } from './field-set.ts'
import { decodeFields, encodeFields } from './fields-v1.ts'

/** One manager's entry in metadata.managedFields. */
export interface ManagerEntry {
  readonly manager: string
  readonly operation: 'Apply' | 'Update'
  readonly apiVersion: string
  readonly time: string | undefined
  readonly subresource: string
  readonly fields: FieldSet
}

/** Says whether two entries are one: apiVersion tells them apart for updates only. */
export function sameManager(a: ManagerEntry, b: ManagerEntry): boolean {
  return (
    a.manager === b.manager &&
    a.operation === b.operation &&
    a.subresource === b.subresource &&
    (a.operation === 'Apply' || a.apiVersion === b.apiVersion)
  )
}

/** Reads managedFields; undefined when the list does not decode as a whole. Of two entries of one manager the last counts. */
export function decodeEntries(value: JsonValue | undefined): readonly ManagerEntry[] | undefined {
  if (!Array.isArray(value)) return value === undefined || value === null ? [] : undefined
  const entries: ManagerEntry[] = []
  for (const item of value) {
    const entry = isJsonObject(item) ? decodeEntry(item) : undefined
    if (!entry) return undefined
    const index = entries.findIndex((other) => sameManager(other, entry))
    if (index >= 0) entries.splice(index, 1)
    entries.push(entry)
  }
  return entries
}

function decodeEntry(item: JsonObject): ManagerEntry | undefined {
  const { manager, operation, apiVersion, time, subresource, fieldsType, fieldsV1 } = item
  if (operation !== 'Apply' && operation !== 'Update') return undefined
  if (fieldsType !== 'FieldsV1' || typeof apiVersion !== 'string' || apiVersion === '') {
    return undefined
  }
  const fields = fieldsIn(fieldsV1)
  if (!fields) return undefined
  return {
    manager: typeof manager === 'string' ? manager : '',
    operation,
    apiVersion,
    time: typeof time === 'string' ? time : undefined,
    subresource: typeof subresource === 'string' ? subresource : '',
    fields,
  }
}

// An entry without fields owns nothing.
function fieldsIn(fieldsV1: JsonValue | undefined): FieldSet | undefined {
  if (fieldsV1 === undefined || fieldsV1 === null) return EMPTY_SET
  return isJsonObject(fieldsV1) ? decodeFields(fieldsV1) : undefined
}

/** Prints entries in the server's order; undefined when none is left. */
export function encodeEntries(entries: readonly ManagerEntry[]): readonly JsonObject[] | undefined {
  const kept = entries.filter((entry) => !isEmptySet(entry.fields))
  if (kept.length === 0) return undefined
  return kept.toSorted(compareEntries).map(encodeEntry)
}

function encodeEntry(entry: ManagerEntry): JsonObject {
  const { manager, operation, apiVersion, time, subresource, fields } = entry
  return {
    ...(manager === '' ? {} : { manager }),
    operation,
    apiVersion,
    ...(time === undefined ? {} : { time }),
    fieldsType: 'FieldsV1',
    fieldsV1: encodeFields(fields),
    ...(subresource === '' ? {} : { subresource }),
  }
}

/** The order of entries: Apply before Update, then by time, manager, apiVersion and subresource. */
export function compareEntries(a: ManagerEntry, b: ManagerEntry): number {
  return (
    compareText(a.operation, b.operation) ||
    compareText(a.time ?? '', b.time ?? '') ||
    compareText(a.manager, b.manager) ||
    compareText(a.apiVersion, b.apiVersion) ||
    compareText(a.subresource, b.subresource)
  )
}

const compareText = (a: string, b: string): number => (a < b ? -1 : Number(a > b))
