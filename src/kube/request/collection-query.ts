import { booleanOf, textOf, type Query } from '../options/query.ts'
import { parseFieldSelector, pinnedValue } from '../select/fields.ts'

/** What the query of a collection GET says of the verb and the name. */
export function collectionQuery(query: Query): {
  readonly isWatch: boolean
  readonly pinnedName: string
} {
  return {
    isWatch: booleanOf(query, 'watch'),
    pinnedName: pinnedName(textOf(query, 'fieldSelector')),
  }
}

// A selector that does not parse names nothing here; it is refused later.
function pinnedName(selector: string): string {
  if (selector === '') return ''
  try {
    return pinnedValue(parseFieldSelector(selector), 'metadata.name') ?? ''
  } catch {
    return ''
  }
}
