import { deepFreeze } from '../../json/deep-freeze.ts'
import type { JsonObject } from '../../json/value.ts'
import { pruneStruct } from '../schema/prune.ts'
import type { StructShape } from '../schema/shape.ts'

const empty = new WeakMap<StructShape, JsonObject>()

/** What Go always prints: it is there before anything is set. */
export function emptyOf(shape: StructShape): JsonObject {
  const known = empty.get(shape)
  if (known) return known
  const made = deepFreeze(pruneStruct(shape, {}))
  empty.set(shape, made)
  return made
}
