import { isJsonObject } from '../../src/json/value.ts'

/** How @mswjs/data describes a model: its fields by name, as far as the records here need it. */
export type Definition = Readonly<Record<string, unknown>>

/** What a field may hold: a value that may be null, one that may not, or fields of its own. */
export type FieldType =
  | { readonly type: 'optional' }
  | { readonly type: 'required'; readonly initial: unknown }
  | { readonly type: 'nested'; readonly definition: Definition }

/** Says what a field of a definition may hold; undefined when there is no such field. */
export function fieldType(definition: Definition, name: string): FieldType | undefined {
  const field = Object.hasOwn(definition, name) ? definition[name] : undefined
  if (typeof field === 'function') return { type: 'required', initial: field() }
  if (typeof field !== 'object' || field === null) return undefined
  if ('getValue' in field) return { type: 'optional' }
  if ('getPrimaryKeyValue' in field) return { type: 'required', initial: '' }
  return isJsonObject(field) ? { type: 'nested', definition: field } : undefined
}
