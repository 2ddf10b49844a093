import { quoteGo } from '../../json/go-quote.ts'
import { isJsonObject, type JsonObject, type JsonValue } from '../../json/value.ts'
import type { FieldSet } from './field-set.ts'
import { compareKeys } from './compare-keys.ts'

/** The paths of a set as texts, `.metadata.labels.a`: those of a level before those below (fieldpath Set.Iterate). */
export function pathTexts(set: FieldSet, prefix = ''): readonly string[] {
  const children = [...set.children].toSorted(([a], [b]) => compareKeys(a, b))
  const own = children
    .filter(([, child]) => child.isOwned)
    .map(([key]) => prefix + elementText(key))
  return [
    ...own,
    ...children.flatMap(([key, child]) => pathTexts(child, prefix + elementText(key))),
  ]
}

/** A path element as messages print it: `.name`, `[uid="…"]`, `[="value"]`, `[0]`. */
export function elementText(key: string): string {
  const rest = key.slice(2)
  switch (key.slice(0, 2)) {
    case 'f:':
      return `.${rest}`
    case 'v:':
      return `[=${valueText(JSON.parse(rest) as JsonValue)}]`
    case 'k:': {
      const fields = Object.entries(JSON.parse(rest) as JsonObject)
      return `[${fields.map(([name, value]) => `${name}=${valueText(value ?? null)}`).join(',')}]`
    }
    default:
      return `[${rest}]`
  }
}

// structured-merge-diff value/value.go ToString
function valueText(value: JsonValue | undefined): string {
  if (typeof value === 'string') return quoteGo(value)
  if (Array.isArray(value)) return `[${value.map(valueText).join(',')}]`
  if (!isJsonObject(value)) return JSON.stringify(value ?? null)
  return Object.entries(value)
    .map(([key, item]) => `${key}=${valueText(item)}`)
    .join('')
}
