import { encodeJsonText } from '../../json/encode-json.ts'
import { isJsonObject, type JsonObject, type JsonValue } from '../../json/value.ts'
import { duplicateValue, invalidValue, type FieldError } from '../field-error.ts'
import { itemsOf, keyOf, propertyOf } from './schema-parts.ts'

/**
 * Says which items of sets and keyed lists are there twice (apiextensions-apiserver pkg/apiserver/schema/listtype). An
 * item is told about at its second place only, however often it comes. Where the object was no better before, nothing is
 * said (pkg/registry/customresource/strategy.go).
 */
export function listTypeErrors(
  schema: JsonObject,
  object: JsonObject,
  previous: JsonObject | undefined,
): readonly FieldError[] {
  const errors = errorsIn(schema, object, '')
  const isNew = previous === undefined || errorsIn(schema, previous, '').length === 0
  return isNew ? errors : []
}

function errorsIn(schema: JsonObject, value: JsonValue, field: string): readonly FieldError[] {
  if (Array.isArray(value)) {
    const items = itemsOf(schema)
    const inside = value.flatMap((item, at) => errorsIn(items, item, `${field}[${at}]`))
    return [...ownErrors(schema, value, field), ...inside]
  }
  if (!isJsonObject(value)) return []
  return Object.keys(value)
    .toSorted()
    .toReversed()
    .flatMap((name) => {
      const [property, inner] = [propertyOf(schema, name), value[name]]
      if (!property || inner === undefined) return []
      return errorsIn(property, inner, fieldOf(schema, field, name))
    })
}

function ownErrors(
  schema: JsonObject,
  list: readonly JsonValue[],
  field: string,
): readonly FieldError[] {
  const type = schema['x-kubernetes-list-type']
  if (type === 'set') return repeated(list, field)
  if (type !== 'map') return []
  const foreign = list.findIndex((item) => item !== null && !isJsonObject(item))
  if (foreign !== -1) {
    const rule = 'must be an object for an array of list-type map'
    return [invalidValue(`${field}[${foreign}]`, list[foreign] ?? null, rule)]
  }
  const keys = list.map((item) => keyOf(schema, item))
  return repeated(keys, field)
}

function repeated(values: readonly JsonValue[], field: string): readonly FieldError[] {
  const times = new Map<string, number>()
  return values.flatMap((value, index) => {
    const text = encodeJsonText(value)
    const before = times.get(text) ?? 0
    times.set(text, before + 1)
    return before === 1 ? [duplicateValue(`${field}[${index}]`, value)] : []
  })
}

// Properties that the schema names are fields, others are keys of a map.
function fieldOf({ properties }: JsonObject, field: string, name: string): string {
  const isNamed = isJsonObject(properties) && Object.hasOwn(properties, name)
  if (!isNamed) return `${field}[${name}]`
  return field === '' ? name : `${field}.${name}`
}
