import { isJsonObject, type JsonObject, type JsonValue } from '../../../json/value.ts'
import { goTypeOf, printGo } from '../go-value.ts'
import type { Shape } from '../../schema/shape.ts'
import { identityOf, orderElements } from './element-order.ts'
import { kindOf } from './patch-field.ts'
import {
  isPatchObject,
  type MergeObject,
  type PatchObject,
  type PatchValue,
} from './patch-value.ts'
import { badPatchType, noMergeKey, StrategicError } from './strategic-error.ts'

/** How a list is merged. */
export interface ListMerge {
  /** The shape of the items. */
  readonly shape: Shape
  readonly mergeKey: string
  /** The patch names the values that are to go. */
  readonly isDeletion: boolean
  /** Merges one item with another. */
  readonly mergeObject: MergeObject
}

/**
 * Merges a list of a patch into a list (apimachinery strategicpatch mergeSlice): scalars are united, objects are merged
 * with those of the same key. Refuses lists of different or nested types.
 */
export function mergeList(
  original: readonly JsonValue[],
  patch: PatchValue[],
  { shape, mergeKey, isDeletion, mergeObject }: ListMerge,
): readonly JsonValue[] {
  if (original.length === 0 && patch.length === 0) return original
  const type = commonType(original, patch)
  if (type !== 'map[string]interface {}') {
    if (isDeletion) return original.filter((item) => !patch.includes(item as PatchValue))
    const merged = [...new Set([...original, ...patch])]
    return orderElements(merged, { mergeKey, patchOrder: patch, serverOrder: original })
  }
  if (mergeKey === '') {
    throw new StrategicError(`cannot merge lists without merge key for ${kindOf(shape)}`)
  }
  const plain = followItemDirectives(original, patch, mergeKey)
  const merged = mergeItems(plain, mergeKey, (item, change) => mergeObject(item, change, shape))
  return orderElements(merged, { mergeKey, patchOrder: plain.patch, serverOrder: plain.original })
}

/** The one type of all items. Refuses a mixture, and lists in a list. */
export function commonType(...lists: readonly (readonly JsonValue[])[]): string {
  const types = lists.flatMap((list) => list.map(goTypeOf))
  const [first] = types
  if (first === undefined) throw new StrategicError('no elements in any of the given slices')
  if (first === '[]interface {}') {
    throw new StrategicError('lists of lists are not supported', 422)
  }
  if (types.every((type) => type === first)) return first
  throw new StrategicError(`list element types are not identical: ${printGo(lists)}`)
}

interface PlainLists {
  readonly original: readonly JsonValue[]
  readonly patch: readonly PatchObject[]
}

// Items with `$patch` say what happens to others; they are no items themselves.
function followItemDirectives(
  original: readonly JsonValue[],
  patch: readonly PatchValue[],
  mergeKey: string,
): PlainLists {
  const items: PatchObject[] = []
  let left = original
  let isReplaced = false
  for (const item of patch.filter(isPatchObject)) {
    const directive = item['$patch']
    if (directive === undefined) items.push(item)
    else if (directive === 'replace') isReplaced = true
    else if (directive === 'delete') {
      const identity = identityOf(item, mergeKey)
      left = left.filter((other) => keyIn(other, mergeKey) !== identity)
    } else if (directive === 'merge') {
      throw new StrategicError('merging lists cannot yet be specified in the patch')
    } else throw badPatchType(directive, item)
  }
  return isReplaced ? { original: items, patch: [] } : { original: left, patch: items }
}

function mergeItems(
  { original, patch }: PlainLists,
  mergeKey: string,
  mergeItem: (item: JsonObject, patch: PatchObject) => JsonObject,
): readonly JsonValue[] {
  const merged = [...original]
  for (const change of patch) {
    const identity = change[mergeKey]
    if (identity === undefined) throw noMergeKey(change, mergeKey)
    const index = merged.findIndex((item) => keyIn(item, mergeKey) === identity)
    const found = merged[index]
    if (isJsonObject(found)) merged[index] = mergeItem(found, change)
    else merged.push(change)
  }
  return merged
}

const keyIn = (item: JsonValue, mergeKey: string): JsonValue | undefined =>
  isJsonObject(item) && Object.hasOwn(item, mergeKey) ? item[mergeKey] : undefined
