import type { JsonValue } from '../../../json/value.ts'
import { printGo } from '../go-value.ts'
import type { Shape } from '../../schema/shape.ts'
import { ELEMENT_ORDER, listOfDirective } from './directive-key.ts'
import { identityOf, orderElements } from './element-order.ts'
import { commonType, mergeList } from './merge-list.ts'
import { patchListField, type PatchField } from './patch-field.ts'
import {
  isPatchObject,
  withoutDirectives,
  type Members,
  type MergeObject,
  type PatchObject,
  type PatchValue,
} from './patch-value.ts'
import { badArgument, StrategicError } from './strategic-error.ts'

const LIST = '[]interface {}'

/**
 * Follows the `$setElementOrder` directives of a patch: each list is merged with the patch's list of the same name and
 * brought into the order given (apimachinery strategicpatch mergePatchIntoOriginal). Both are taken from the patch.
 */
export function followElementOrders(
  members: Members,
  patch: PatchObject,
  shape: Shape,
  mergeObject: MergeObject,
): void {
  for (const [key, order] of Object.entries(patch)) {
    if (!key.startsWith(ELEMENT_ORDER)) continue
    delete patch[key]
    if (!Array.isArray(order)) throw badArgument(LIST, order)
    const name = listOfDirective(key, ELEMENT_ORDER)
    orderList(members, patch, { name, order, shape, mergeObject })
  }
}

interface OrderedList {
  readonly name: string
  readonly order: PatchValue[]
  readonly shape: Shape
  readonly mergeObject: MergeObject
}

function orderList(
  members: Members,
  patch: PatchObject,
  { name, order, shape, mergeObject }: OrderedList,
): void {
  const [before, added] = [members.get(name), patch[name]]
  if (before !== undefined && !Array.isArray(before)) throw badArgument(LIST, before)
  if (added !== undefined && !Array.isArray(added)) throw badArgument(LIST, added)
  const field = patchListField(shape, name)
  checkOrder(added ?? [], order, field.mergeKey)
  const merged = mergedList(before, added, { ...field, mergeObject })
  if (merged === undefined) return
  const { mergeKey } = field
  commonType(before ?? [], added ?? [])
  const lists = { patchOrder: order as JsonValue[], serverOrder: before ?? [] }
  members.set(name, orderElements(merged, { mergeKey, ...lists }))
  delete patch[name]
}

function mergedList(
  before: readonly JsonValue[] | undefined,
  added: PatchValue[] | undefined,
  { strategy, ...field }: PatchField & { readonly mergeObject: MergeObject },
): readonly JsonValue[] | undefined {
  if (added === undefined) return before
  if (before === undefined) return withoutDirectives(added) as JsonValue[]
  if (strategy !== 'merge') return added
  return mergeList(before, added, { ...field, isDeletion: false })
}

// What the patch adds must stand in the order given, in that order.
function checkOrder(added: readonly PatchValue[], order: readonly PatchValue[], key: string): void {
  const items = added.filter((item) => !(isPatchObject(item) && item['$patch'] === 'delete'))
  if (order.length === 0 || added.length === 0) return
  let [next, at] = [0, 0]
  // Items with a directive have no place of their own, as long as there are places.
  while (next < items.length && at < order.length) {
    const [item, place] = [items[next], order[at]]
    if (item === undefined || place === undefined) return
    if (isPatchObject(item) && '$patch' in item) {
      next += 1
      continue
    }
    // The types of both are looked at before their keys.
    const wanted = isPatchObject(place) ? undefined : identityOf(place, key)
    if (identityOf(item, key) === (wanted ?? identityOf(place, key))) next += 1
    at += 1
  }
  if (next >= items.length) return
  throw new StrategicError(
    `The order in patch list:\n${printGo(added)}\n doesn't match ${ELEMENT_ORDER} list:\n${printGo(order)}\n`,
  )
}
