import type { JsonValue } from '../../json/value.ts'
import type { Shape, StructShape } from '../schema/shape.ts'
import { appliedPaths } from './applied-paths.ts'
import { fieldSet, isEmptySet, type FieldSet } from './field-set.ts'
import { difference, intersection, union } from './set-operations.ts'
import { removePaths } from './remove-paths.ts'

/** What an applier owned before, and what all managers own now, the applier's new set included. */
export interface Ownership {
  readonly last: FieldSet
  readonly owned: FieldSet
}

/**
 * Removes what the applier applied last time and nobody owns any more (structured-merge-diff merge.Updater prune). Parents
 * that it brought in go with their last child, even the whole metadata.
 */
export function pruneApplied(
  shape: StructShape,
  merged: JsonValue,
  { last, owned }: Ownership,
): JsonValue {
  // What is applied again stays: nothing to look for.
  if (isEmptySet(difference(last, owned))) return merged
  const named = withNamedFields(shape, last)
  const pathsIn = (value: JsonValue): FieldSet => withNamedFields(shape, appliedPaths(shape, value))
  const all = pathsIn(merged)
  const without = removePaths(shape, merged, named)
  const kept = union(pathsIn(without), withNamedFields(shape, owned))
  const addedBack = removePaths(shape, merged, difference(all, kept))
  // What the applier never owned is not its to remove.
  const gone = intersection(difference(all, pathsIn(addedBack)), named)
  return isEmptySet(gone) ? merged : removePaths(shape, merged, gone)
}

/** Adds the fields of structs on the way to the paths of a set. */
function withNamedFields(shape: Shape, set: FieldSet): FieldSet {
  if (set.children.size === 0) return set
  const children = [...set.children].map(([key, child]) => {
    const inner = shapeAt(shape, key)
    const named = inner ? withNamedFields(inner.shape, child) : child
    return [key, inner?.isDeclared ? fieldSet(true, named.children) : named] as const
  })
  return fieldSet(set.isOwned, children)
}

interface Inner {
  readonly shape: Shape
  readonly isDeclared: boolean
}

function shapeAt(shape: Shape, key: string): Inner | undefined {
  const isField = key.startsWith('f:')
  switch (shape.type) {
    case 'struct': {
      const field = isField ? shape.fields.get(key.slice(2)) : undefined
      return field && { shape: field.shape, isDeclared: true }
    }
    case 'map':
      return isField ? { shape: shape.values, isDeclared: false } : undefined
    case 'list':
      return isField ? undefined : { shape: shape.items, isDeclared: false }
    default:
      return undefined
  }
}
