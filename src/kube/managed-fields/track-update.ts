import { isJsonObject, type JsonObject, type JsonValue } from '../../json/value.ts'
import type { StructShape } from '../schema/shape.ts'
import { compareValues } from './compare.ts'
import { emptyOf } from './empty-object.ts'
import { compareEntries, decodeEntries, sameManager, type ManagerEntry } from './entries.ts'
import { EMPTY_SET, isEmptySet } from './field-set.ts'
import { isKeyed } from './is-keyed.ts'
import { difference, union } from './set-operations.ts'
import { withoutUnowned } from './unowned.ts'

/** Who writes, and when. */
export interface Writer {
  readonly manager: string
  readonly apiVersion: string
  readonly subresource: string
  /** RFC 3339, whole seconds. */
  readonly time: string
}

/** An object before and after a write that is no apply. */
export interface Write {
  readonly shape: StructShape
  /** Absent at a create. */
  readonly live: JsonObject | undefined
  readonly next: JsonObject
  /** The managed fields that the client sent. */
  readonly sent: JsonValue | undefined
}

const MOST_UPDATES = 10

/** The entries after a create, an update or a patch: who now owns what (structured-merge-diff merge.Updater.Update). */
export function trackUpdate(
  { shape, live, next, sent }: Write,
  writer: Writer,
): readonly ManagerEntry[] {
  const entries = currentEntries(live, sent)
  // An object that nobody tracks stays untracked until somebody applies it.
  if (entries === undefined || (live && entries.length === 0)) return []
  if (!isKeyed(shape, next)) return []
  const { added, modified, removed } = compareValues(shape, live ?? emptyOf(shape), next)
  const changed = union(added, modified)
  const own: ManagerEntry = { ...writer, operation: 'Update', fields: EMPTY_SET }
  const previous = entries.find((entry) => sameManager(entry, own))
  // Entries of versions that are not served vanish.
  const others = entries
    .filter((entry) => entry !== previous && entry.apiVersion === writer.apiVersion)
    .map((entry) => ({
      ...entry,
      fields: difference(difference(entry.fields, changed), removed),
    }))
  const kept = previous ? difference(previous.fields, removed) : EMPTY_SET
  const fields = withoutUnowned(union(kept, changed))
  const isChanged = !isEmptySet(withoutUnowned(changed))
  const time = isChanged || !previous ? writer.time : previous.time
  return capUpdates([...others, { ...own, time, fields }].filter((e) => !isEmptySet(e.fields)))
}

// A client may edit the list; one that does not decode leaves the live one, an empty one or element resets it.
function currentEntries(
  live: JsonObject | undefined,
  sent: JsonValue | undefined,
): readonly ManagerEntry[] | undefined {
  if (Array.isArray(sent)) {
    const isReset = sent.length === 0 || (sent.length === 1 && isEmptyObject(sent[0]))
    if (isReset && live) return undefined
    const entries = decodeEntries(sent)
    if (entries) return entries
  }
  return live ? (decodeEntries(managedFieldsOf(live)) ?? []) : []
}

const isEmptyObject = (value: unknown): boolean =>
  isJsonObject(value) && Object.keys(value).length === 0

function managedFieldsOf(object: JsonObject): JsonObject[string] {
  const metadata = object['metadata']
  return isJsonObject(metadata) ? metadata['managedFields'] : undefined
}

/** Merges the oldest updates into `ancient-changes`, one a version, until ten are left (fieldmanager capUpdateManagers). */
function capUpdates(entries: readonly ManagerEntry[]): readonly ManagerEntry[] {
  const updates = entries.filter((entry) => entry.operation === 'Update').toSorted(compareEntries)
  let surplus = updates.length - MOST_UPDATES
  if (surplus <= 0) return entries
  const buckets = new Map<string, ManagerEntry>()
  const gone = new Set<ManagerEntry>()
  for (const entry of updates) {
    if (surplus === 0) break
    const bucket = buckets.get(entry.apiVersion)
    if (bucket) surplus -= 1
    buckets.set(entry.apiVersion, bucket ? ancient(bucket, entry) : entry)
    gone.add(entry)
  }
  return [...entries.filter((entry) => !gone.has(entry)), ...buckets.values()]
}

// The newer of the two gives the time.
const ancient = (older: ManagerEntry, newer: ManagerEntry): ManagerEntry => ({
  ...newer,
  manager: 'ancient-changes',
  subresource: '',
  fields: union(older.fields, newer.fields),
})
