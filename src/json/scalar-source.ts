import type { ParsedJson } from './number-source.ts'
import type { JsonValue } from './value.ts'

/** Scalars that Go may print in another way than they were written: numbers with these signs, and these texts. */
const SUSPECT = /[0-9][.eE]|[0-9]{16}|-0|[<>&\\\u2028\u2029]/

/**
 * Parses JSON and remembers how scalars were written: where values are compared as bytes, 1 and 1.0 differ, and so do an
 * ampersand and its escape. Passes on the SyntaxError of JSON.parse.
 */
export function parseWithScalars(text: string): ParsedJson {
  if (!SUSPECT.test(text))
    return { value: JSON.parse(text) as JsonValue, sourceOf: () => undefined }
  const sources = new WeakMap<object, Map<string, string>>()
  const value = JSON.parse(
    text,
    function remember(this: object, key, item: unknown, context?: unknown) {
      const source = sourceIn(context)
      if (source !== undefined && SUSPECT.test(source)) {
        const known = sources.get(this)
        if (known) known.set(key, source)
        else sources.set(this, new Map([[key, source]]))
      }
      return item
    },
  ) as JsonValue
  return { value, sourceOf: (holder, key) => sources.get(holder)?.get(key) }
}

// What engines give revivers beside the value of a scalar.
function sourceIn(context: unknown): string | undefined {
  if (typeof context !== 'object' || context === null || !('source' in context)) return undefined
  return typeof context.source === 'string' ? context.source : undefined
}
