import { equalJson } from '../../json/equal-json.ts'
import { type JsonObject, objectOf } from '../../json/value.ts'
import { metadataOf } from '../meta/object-meta.ts'
import type { StructShape } from '../schema/shape.ts'
import { appliedPaths } from './applied-paths.ts'
import { compareValues } from './compare.ts'
import { conflictsOf, type Conflict } from './conflicts.ts'
import { emptyOf } from './empty-object.ts'
import { decodeEntries, sameManager, type ManagerEntry } from './entries.ts'
import { EMPTY_SET, isEmptySet, type FieldSet } from './field-set.ts'
import { difference, intersection, union } from './set-operations.ts'
import { mergeValues } from './merge-values.ts'
import { pruneApplied } from './prune-applied.ts'
import type { Writer } from './track-update.ts'
import { withoutUnowned } from './unowned.ts'

/** A configuration that is applied to an object. */
export interface Application {
  readonly shape: StructShape
  /** Absent when the apply creates the object. */
  readonly live: JsonObject | undefined
  readonly applied: JsonObject
  /** Fields of the object that are merged, but neither owned nor changed. */
  readonly ignored: ReadonlySet<string>
  readonly writer: Writer
  /** Takes over what others own. */
  readonly isForced: boolean
}

/** What comes of it. */
export type ApplyOutcome =
  | { readonly type: 'conflict'; readonly conflicts: readonly Conflict[] }
  | {
      readonly type: 'applied'
      /** The merged object, not yet decoded; undefined when the apply changes nothing in it. */
      readonly merged: JsonObject | undefined
      readonly entries: readonly ManagerEntry[]
    }

/**
 * Applies a configuration: merges it, removes what the manager applied before and nobody owns any more, and says who now
 * owns what (structured-merge-diff merge.Updater Apply). Without force, fields of others that would change are conflicts.
 */
export function applyObject(application: Application): ApplyOutcome {
  const { shape, applied, ignored, writer, isForced } = application
  const live = application.live ?? emptyOf(shape)
  const entries = trackedEntries(application)
  const own: ManagerEntry = {
    ...writer,
    operation: 'Apply',
    fields: appliedPaths(shape, without(applied, ignored)),
  }
  const previous = entries.find((entry) => sameManager(entry, own))
  const others = entries.filter((entry) => entry !== previous)
  const merged = nextObject(shape, { live, applied, last: previous?.fields ?? EMPTY_SET }, [
    ...others,
    own,
  ])
  const next = { ...without(merged, ignored), ...only(live, ignored) }
  const { added, modified, removed } = compareValues(shape, live, next)
  const changed = union(added, modified)
  const conflicts = conflictsOf(others, ({ fields }) => intersection(fields, changed))
  if (conflicts.length > 0 && !isForced) return { type: 'conflict', conflicts }
  const isSame = equalJson(live, merged)
  const kept = others.map((entry) => ({
    ...entry,
    fields: difference(difference(entry.fields, changed), removed),
  }))
  const time = isSame ? previous?.time : writer.time
  const mine = { ...own, time, fields: withoutUnowned(own.fields) }
  return {
    type: 'applied',
    merged: isSame && application.live ? undefined : next,
    entries: [...kept, mine].filter(({ fields }) => !isEmptySet(fields)),
  }
}

const without = (object: JsonObject, fields: ReadonlySet<string>): JsonObject =>
  fields.size === 0
    ? object
    : Object.fromEntries(Object.entries(object).filter(([field]) => !fields.has(field)))

const only = (object: JsonObject, fields: ReadonlySet<string>): JsonObject =>
  Object.fromEntries(Object.entries(object).filter(([field]) => fields.has(field)))

interface Merge {
  readonly live: JsonObject
  readonly applied: JsonObject
  readonly last: FieldSet
}

function nextObject(
  shape: StructShape,
  { live, applied, last }: Merge,
  entries: readonly ManagerEntry[],
): JsonObject {
  const merged = mergeValues(shape, live, applied) ?? {}
  if (isEmptySet(last)) return objectOf(merged)
  const owned = entries.reduce((all, { fields }) => union(all, fields), EMPTY_SET)
  return objectOf(pruneApplied(shape, merged, { last, owned }))
}

/** The entries of the live object; one that nobody has tracked yet belongs to `before-first-apply`. */
function trackedEntries({ shape, live, writer }: Application): readonly ManagerEntry[] {
  const entries = (live && decodeEntries(metadataOf(live)['managedFields'])) ?? []
  // Entries of versions that are not served vanish.
  if (entries.length > 0 || !live) {
    return entries.filter(({ apiVersion }) => apiVersion === writer.apiVersion)
  }
  const { added, modified } = compareValues(shape, emptyOf(shape), live)
  const fields = withoutUnowned(union(added, modified))
  if (isEmptySet(fields)) return []
  return [{ ...writer, manager: 'before-first-apply', operation: 'Update', fields }]
}
