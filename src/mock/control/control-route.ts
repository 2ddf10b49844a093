import type { Mock } from '../mock.ts'
import type { Worlds } from '../worlds.ts'

/** What a route works with. */
export interface ControlCall {
  /** The world that the request names. */
  readonly mock: Mock
  readonly worlds: Worlds
  readonly parameters: URLSearchParams
  readonly body: Readonly<Record<string, unknown>>
  /** What the path gives for `{id}`. */
  readonly id: string
}

/** A route: `METHOD /path`, and what it does. What it gives goes as JSON; nothing is 204. */
export interface ControlRoute {
  readonly route: string
  readonly does: string
  readonly run: (call: ControlCall) => unknown
}
