import { isJsonObject, type JsonValue } from '../../../json/value.ts'
import { badArgument, noMergeKey, StrategicError } from './strategic-error.ts'

/** A merged list, and what its order follows. */
export interface Ordering {
  /** What tells items apart; "" for scalars. */
  readonly mergeKey: string
  /** The order that the patch wants. Items that it does not name are the server's own. */
  readonly patchOrder: readonly JsonValue[]
  /** The order in which the items stood. */
  readonly serverOrder: readonly JsonValue[]
}

/**
 * Brings a merged list into order: the patch's items as the patch has them, and between them those of the server, each
 * as long as it stood before the next item of the patch (apimachinery strategicpatch normalizeElementOrder).
 */
export function orderElements(merged: readonly JsonValue[], order: Ordering): JsonValue[] {
  const { mergeKey, patchOrder, serverOrder } = order
  const identify = (item: JsonValue): JsonValue => identityOf(item, mergeKey)
  if (mergeKey !== '' && merged.length > 0) checkObjects(patchOrder)
  const [wanted, stood] = [placesOf(patchOrder, identify), placesOf(serverOrder, identify)]
  const place = (places: ReadonlyMap<JsonValue, number>, item: JsonValue): number =>
    places.get(identify(item)) ?? -1
  const byPlace =
    (places: ReadonlyMap<JsonValue, number>) =>
    (a: JsonValue, b: JsonValue): number =>
      place(places, a) - place(places, b)
  const patchItems = merged.filter((item) => place(wanted, item) >= 0).toSorted(byPlace(wanted))
  const serverItems = inServerOrder(
    merged.filter((item) => place(wanted, item) < 0),
    (item) => place(stood, item),
  )
  const ordered: JsonValue[] = []
  let next = 0
  for (const item of patchItems) {
    const before = place(stood, item)
    for (; next < serverItems.length; next += 1) {
      const at = place(stood, serverItems[next] ?? null)
      if (at < 0 || at >= before) break
      ordered.push(serverItems[next] ?? null)
    }
    ordered.push(item)
  }
  return [...ordered, ...serverItems.slice(next)]
}

// Go's insertion sort by an order that is none: of two items, one of which stood nowhere, the later comes first. There
// are such items only where the patch gives an empty order.
function inServerOrder(
  items: readonly JsonValue[],
  place: (item: JsonValue) => number,
): JsonValue[] {
  const sorted: JsonValue[] = []
  for (const item of items) {
    const at = place(item)
    const before = sorted.findLastIndex(
      (other) => at >= 0 && place(other) >= 0 && at >= place(other),
    )
    sorted.splice(before + 1, 0, item)
  }
  return sorted
}

function checkObjects(items: readonly JsonValue[]): void {
  const index = items.findIndex((item) => !isJsonObject(item))
  if (index >= 0) throw new StrategicError(`value for key ${index} is not a map`)
}

function placesOf(
  items: readonly JsonValue[],
  identify: (item: JsonValue) => JsonValue,
): ReadonlyMap<JsonValue, number> {
  const places = new Map<JsonValue, number>()
  items.forEach((item, index) => {
    const identity = identify(item)
    if (!places.has(identity)) places.set(identity, index)
  })
  return places
}

/** What tells an item of a list apart: itself, or the value of the merge key. */
export function identityOf(item: JsonValue, mergeKey: string): JsonValue {
  if (mergeKey === '') return item
  if (!isJsonObject(item)) throw badArgument('map[string]interface {}', item)
  const identity = Object.hasOwn(item, mergeKey) ? item[mergeKey] : undefined
  if (identity === undefined) throw noMergeKey(item, mergeKey)
  return identity
}
