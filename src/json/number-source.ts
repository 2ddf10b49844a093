import type { JsonObject, JsonValue } from './value.ts'

/** A parsed JSON text that remembers how its numbers were written where that matters. */
export interface ParsedJson {
  readonly value: JsonValue
  /** The text of a number that is no plain integer: with a fraction, an exponent, or beyond 53 bits. */
  readonly sourceOf: (holder: JsonObject | readonly JsonValue[], key: string) => string | undefined
}

/** Such numbers are rare: a text without these signs, where a value may begin, needs no second look. */
const SUSPECT = /(?:^|[\s:,[])-?(?:[0-9]+[.eE]|[0-9]{16})|-0/

/** Parses JSON. Passes on the SyntaxError of JSON.parse. */
export function parseWithNumbers(text: string): ParsedJson {
  if (!SUSPECT.test(text))
    return { value: JSON.parse(text) as JsonValue, sourceOf: () => undefined }
  const sources = new WeakMap<object, Map<string, string>>()
  const value = JSON.parse(
    text,
    function remember(this: object, key, item: unknown, context?: unknown) {
      const source = typeof item === 'number' ? sourceIn(context) : undefined
      if (source !== undefined && source !== String(item)) {
        const known = sources.get(this)
        if (known) known.set(key, source)
        else sources.set(this, new Map([[key, source]]))
      }
      return item
    },
  ) as JsonValue
  return { value, sourceOf: (holder, key) => sources.get(holder)?.get(key) }
}

// What newer engines give revivers beside the value.
function sourceIn(context: unknown): string | undefined {
  if (typeof context !== 'object' || context === null || !('source' in context)) return undefined
  return typeof context.source === 'string' ? context.source : undefined
}
