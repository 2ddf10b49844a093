import { deepFreeze } from '../../json/deep-freeze.ts'
import type { JsonObject } from '../../json/value.ts'
import { onceFor } from '../../runtime/remembered.ts'
import { pruneStruct } from '../schema/prune.ts'
import type { StructShape } from '../schema/shape.ts'

/** What Go always prints: it is there before anything is set. */
export const emptyOf = onceFor((shape: StructShape): JsonObject =>
  deepFreeze(pruneStruct(shape, {})),
)
