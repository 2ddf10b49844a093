import type { JsonObject } from '../../src/json/value.ts'

/** How long a login is good for, in milliseconds. */
export const SESSION_LIFE = 10 * 3_600_000

/** What a session's token begins with. */
export const SESSION_PREFIX = 'session-v1:'

/** A login: it ends by itself. */
export interface SessionRecord extends JsonObject {
  readonly auth_id: string
}
