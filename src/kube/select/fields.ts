import type { JsonObject } from '../../json/value.ts'
import { badRequest } from '../status.ts'

/** One term of a field selector. */
export interface FieldTerm {
  readonly field: string
  readonly value: string
  readonly isNegated: boolean
}

/** How a kind reads its selectable fields: by label, a function to the field's text. */
export type SelectableFields = Readonly<Record<string, (object: JsonObject) => string>>

/** Parses a field selector into its terms, sorted as text. Refuses bad syntax with a 400 (apimachinery pkg/fields). */
export function parseFieldSelector(selector: string): readonly FieldTerm[] {
  const terms = splitTerms(selector)
    .filter((term) => term !== '')
    .toSorted((a, b) => (a < b ? -1 : 1))
    .map((term) => parseTerm(term, selector))
  return terms.filter((term) => term !== undefined)
}

/** The value that the terms pin a field to, if any: `field=value`. */
export function pinnedValue(terms: readonly FieldTerm[], field: string): string | undefined {
  return terms.find((term) => term.field === field && !term.isNegated)?.value
}

/** Says whether an object fulfils all terms; a missing field is the empty text. */
export function matchesFields(
  terms: readonly FieldTerm[],
  fields: SelectableFields,
  object: JsonObject,
): boolean {
  return terms.every(({ field, value, isNegated }) => {
    const read = Object.hasOwn(fields, field) ? fields[field] : undefined
    return (read?.(object) === value) !== isNegated
  })
}

// An escaped character does not end a term.
function splitTerms(selector: string): string[] {
  const terms: string[] = []
  let start = 0
  for (let i = 0; i < selector.length; i += 1) {
    if (selector[i] === '\\') i += 1
    else if (selector[i] === ',') {
      terms.push(selector.slice(start, i))
      start = i + 1
    }
  }
  return [...terms, selector.slice(start)]
}

function parseTerm(term: string, whole: string): FieldTerm | undefined {
  const match = /^([^=!]*(?:!(?!=)[^=!]*)*)(!=|==|=)([\s\S]*)$/.exec(term)
  if (!match) throw badRequest(`invalid selector: '${whole}'; can't understand '${term}'`)
  const [, field = '', operator, raw = ''] = match
  const value = unescapeValue(raw)
  if (field === '' && value === '') return undefined
  return { field, value, isNegated: operator === '!=' }
}

function unescapeValue(raw: string): string {
  let value = ''
  for (let i = 0; i < raw.length; i += 1) {
    const character = raw.charAt(i)
    if (character === '\\') {
      const next = raw.charAt(i + 1)
      if (!/^[\\,=]$/.test(next)) {
        throw badRequest(`invalid field selector: invalid escape sequence: \\${next}`)
      }
      value += next
      i += 1
    } else if (character === ',' || character === '=') {
      throw badRequest(
        `invalid field selector: unescaped character in value: ${character.charCodeAt(0)}`,
      )
    } else value += character
  }
  return value
}
