import type { JsonObject, JsonValue } from './value.ts'

/** A parsed JSON text that remembers how scalars were written where that matters. */
export interface ParsedJson {
  readonly value: JsonValue
  /** The text of a member or an item; undefined where it is not remembered. */
  readonly sourceOf: (holder: JsonObject | readonly JsonValue[], key: string) => string | undefined
}

/** Which scalars are remembered. */
export interface Remembered {
  /** What a text has that holds any of them: others need no second look. */
  readonly suspect: RegExp
  readonly matters: (source: string, value: unknown) => boolean
}

/** Parses JSON and remembers how some scalars were written. Passes on the SyntaxError of JSON.parse. */
export function parseWithSources(text: string, { suspect, matters }: Remembered): ParsedJson {
  if (!suspect.test(text))
    return { value: JSON.parse(text) as JsonValue, sourceOf: () => undefined }
  const sources = new WeakMap<object, Map<string, string>>()
  const value = JSON.parse(
    text,
    function remember(this: object, key, item: unknown, context?: unknown) {
      const source = sourceIn(context)
      if (source !== undefined && matters(source, item)) {
        const known = sources.get(this)
        if (known) known.set(key, source)
        else sources.set(this, new Map([[key, source]]))
      }
      return item
    },
  ) as JsonValue
  return { value, sourceOf: (holder, key) => sources.get(holder)?.get(key) }
}

// What newer engines give revivers beside the value of a scalar.
function sourceIn(context: unknown): string | undefined {
  if (typeof context !== 'object' || context === null || !('source' in context)) return undefined
  return typeof context.source === 'string' ? context.source : undefined
}
