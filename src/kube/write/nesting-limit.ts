import type { ApiError } from '../../http/api-error.ts'
import { nestsDeeperThan } from '../../json/nesting.ts'
import type { JsonObject } from '../../json/value.ts'
import { notImplemented } from '../status.ts'

/** Far more than any real object has, and far less than what overflows the stack when it is encoded or merged. */
const MOST_LEVELS = 1000

/** 501: Go's server takes 10,000 levels, for which this engine's stack is too small. */
export const tooDeep = (): ApiError =>
  notImplemented(`an object nested more than ${MOST_LEVELS} levels deep`)

/** Refuses an object that could be stored but not be listed. */
export function checkNesting(object: JsonObject): void {
  if (nestsDeeperThan(MOST_LEVELS, object)) throw tooDeep()
}
