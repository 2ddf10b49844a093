import { setMember } from '../../json/set-member.ts'
import { isJsonObject, type JsonValue, type MutableJsonObject, objectOf } from '../../json/value.ts'
import type { ListShape, Shape } from '../schema/shape.ts'
import { itemKey } from './item-key.ts'

type Value = JsonValue | undefined

/**
 * Merges what is applied into what is there (structured-merge-diff typed Merge): leaves are taken from the applied value
 * where it has them, containers are united. Nothing is removed, and nothing of what is given changes. Undefined stands
 * for a value that is not there.
 */
export function mergeValues(shape: Shape, live: Value, applied: Value): Value {
  if (applied === undefined) return live
  if (live === undefined) return applied
  switch (shape.type) {
    case 'struct':
      return shape.atomic
        ? applied
        : mergeMembers(live, applied, (key) => shape.fields.get(key)?.shape)
    case 'map':
      return shape.atomic ? applied : mergeMembers(live, applied, () => shape.values)
    case 'list':
      return shape.listType === 'atomic' ? applied : mergeItems(shape, live, applied)
    case 'any':
      if (!isJsonObject(live) || !isJsonObject(applied)) return applied
      return mergeMembers(live, applied, () => shape)
    default:
      return applied
  }
}

function mergeMembers(
  live: JsonValue,
  applied: JsonValue,
  shapeOf: (key: string) => Shape | undefined,
): Value {
  const left = objectOf(live)
  const right = objectOf(applied)
  // Where both are empty or null, the difference between empty and null is kept.
  if (Object.keys(left).length === 0 && Object.keys(right).length === 0) return applied
  const merged: MutableJsonObject = { ...left }
  for (const key of Object.keys(right)) {
    const [shape, item] = [shapeOf(key), right[key]]
    const before = Object.hasOwn(left, key) ? left[key] : undefined
    const value = shape ? mergeValues(shape, before, item) : item
    if (value !== undefined) setMember(merged, key, value)
  }
  return merged
}

function mergeItems(shape: ListShape, live: JsonValue, applied: JsonValue): Value {
  const left = Array.isArray(live) ? live : []
  const right = Array.isArray(applied) ? applied : []
  if (left.length === 0 && right.length === 0) return applied
  return new ListMerger(shape, left, right).merge()
}

/** Merges two lists whose items have keys, in the order of structured-merge-diff's visitListItems. */
class ListMerger {
  readonly #shape: ListShape
  readonly #left: readonly JsonValue[]
  readonly #leftKeys: readonly string[]
  readonly #rightKeys: readonly string[]
  /** By key; a key that the live list has twice is merged with nothing. */
  readonly #leftItems: ReadonlyMap<string, Value>
  readonly #rightItems: ReadonlyMap<string, Value>
  readonly #shared: string[]
  readonly #done = new Set<string>()

  constructor(shape: ListShape, left: readonly JsonValue[], right: readonly JsonValue[]) {
    this.#shape = shape
    this.#left = left
    this.#leftKeys = left.map((item) => itemKey(shape, item))
    this.#rightKeys = right.map((item) => itemKey(shape, item))
    this.#leftItems = itemsByKey(left, this.#leftKeys)
    this.#rightItems = itemsByKey(right, this.#rightKeys)
    this.#shared = this.#rightKeys.filter((key) => this.#leftItems.has(key))
  }

  /**
   * Live items come where they stand. A live item that is applied too waits until it is the next of those that both lists
   * share; until then the applied items come first.
   */
  merge(): readonly JsonValue[] {
    const out: Value[] = []
    let [left, right] = [0, 0]
    while (left < this.#leftKeys.length || right < this.#rightKeys.length) {
      const key = this.#leftKeys[left]
      const next = this.#rightKeys[right]
      if (key !== undefined && next !== undefined && key !== next) {
        const isLater = this.#rightItems.has(key) && this.#isLater(key)
        if (isLater) {
          left += 1
          continue
        }
      }
      if (key !== undefined && !this.#rightItems.has(key)) {
        out.push(this.#left[left])
        left += 1
        continue
      }
      if (key !== undefined && (key === next || this.#done.has(key))) left += 1
      if (next !== undefined) {
        out.push(this.#take(next))
        right += 1
      }
    }
    return out.filter((item) => item !== undefined)
  }

  #isLater(key: string): boolean {
    const [nextShared] = this.#shared
    return nextShared !== undefined && nextShared !== key
  }

  #take(key: string): Value {
    this.#done.add(key)
    if (this.#shared[0] === key) this.#shared.shift()
    const live = this.#leftItems.get(key) ?? undefined
    return mergeValues(this.#shape.items, live, this.#rightItems.get(key))
  }
}

function itemsByKey(
  items: readonly JsonValue[],
  keys: readonly string[],
): ReadonlyMap<string, Value> {
  const byKey = new Map<string, Value>()
  keys.forEach((key, index) => byKey.set(key, byKey.has(key) ? null : items[index]))
  return byKey
}
