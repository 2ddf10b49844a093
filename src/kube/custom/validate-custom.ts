import { encodeJsonText } from '../../json/encode-json.ts'
import { equalJson } from '../../json/equal-json.ts'
import { isJsonObject, type JsonObject, type JsonValue } from '../../json/value.ts'
import { invalidValue, notSupported, required, tooMany, type FieldError } from '../field-error.ts'
import { checkComposed } from './check-composed.ts'
import { numberErrors, textErrors } from './check-scalars.ts'
import { found, joined, type Outcome } from './outcome.ts'
import { below, inside, type Place } from './place.ts'
import { itemsOf, keyOf, propertyOf, textsOf } from './schema-parts.ts'

/** What is known of a value beside its schema. */
export interface Known {
  /** The field of the whole; "" for an object. */
  readonly field?: string
  /** What it was before an update. */
  readonly old?: JsonValue | undefined
}

/**
 * Validates a value by its schema, with the texts of the server of custom resources (k8s.io/kube-openapi
 * pkg/validation). Properties are walked as a Go map is, in no order: here backwards by name. What is wrong below the
 * whole may stay as it was (apiextensions-apiserver pkg/apiserver/validation/ratcheting.go).
 */
export function schemaErrors(
  schema: JsonObject,
  value: JsonValue,
  { field = '', old }: Known = {},
): readonly FieldError[] {
  return checkAll(schema, value, { root: field, field, path: '', old }).errors
}

function check(schema: JsonObject, value: JsonValue, place: Place): Outcome {
  const outcome = checkAll(schema, value, place)
  const isWrong = outcome.errors.length > 0
  const isOld = isWrong && place.old !== undefined && equalJson(value, place.old)
  return isOld ? found([], outcome.matches) : outcome
}

// Each check that applies to the kind of value is made, whatever type the schema wants.
function checkAll(schema: JsonObject, value: JsonValue, place: Place): Outcome {
  const type = typeWanted(schema)
  const common = type === undefined ? [] : [checkType(type, schema, value, place)]
  if (value === null) return joined([...common, checkEnum(schema, value, place)])
  const checks = [
    ...common,
    checkComposed(schema, place, (other) => check(other, value, place)),
    ...ofKind(schema, value, place),
    checkEnum(schema, value, place),
    ...(isJsonObject(value) ? [checkObject(schema, value, place)] : []),
  ]
  return joined(checks, checks.length + 1)
}

function ofKind(schema: JsonObject, value: JsonValue, place: Place): readonly Outcome[] {
  if (typeof value === 'string')
    return textErrors(schema, value, place).map((errors) => found(errors))
  if (typeof value === 'number') return [found(numberErrors(schema, value, place), 1)]
  return Array.isArray(value) ? [checkList(schema, value, place)] : []
}

function typeWanted(schema: JsonObject): string | undefined {
  if (schema['x-kubernetes-int-or-string'] === true) return 'integer,string'
  const { type } = schema
  return typeof type === 'string' ? type : undefined
}

function checkType(wanted: string, schema: JsonObject, value: JsonValue, place: Place): Outcome {
  const own = typeOf(value)
  const isMeant =
    wanted.split(',').includes(own) ||
    (wanted === 'number' && own === 'integer') ||
    (value === null && schema['nullable'] === true)
  if (isMeant) return found([], 1)
  const { field, path } = place
  const message = `Invalid value: "${own}": ${path} in body must be of type ${wanted}: "${own}"`
  return found([
    { reason: 'FieldValueTypeInvalid', field: field === '' ? '<nil>' : field, message },
  ])
}

function typeOf(value: JsonValue): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number'
  return typeof value
}

function checkEnum(schema: JsonObject, value: JsonValue, { field }: Place): Outcome {
  const allowed = schema['enum']
  const isFree = !Array.isArray(allowed) || allowed.length === 0
  if (isFree || (value !== null && allowed.some((item) => equalJson(item, value)))) return found([])
  const texts = allowed.map((item) => (typeof item === 'string' ? item : encodeJsonText(item)))
  return found([notSupported(field, value, texts)])
}

function checkList(schema: JsonObject, list: readonly JsonValue[], place: Place): Outcome {
  const { maxItems, minItems } = schema
  const items = itemsOf(schema)
  const before = Array.isArray(place.old) ? place.old : []
  const outcomes = list.map((item, index) =>
    check(items, item, inside(place, index, counterpart(schema, item, before))),
  )
  const errors: FieldError[] = []
  const [size, { field, path }] = [list.length, place]
  if (typeof minItems === 'number' && size < minItems) {
    errors.push(invalidValue(field, size, `${path} in body should have at least ${minItems} items`))
  }
  if (typeof maxItems === 'number' && size > maxItems) errors.push(tooMany(field, size, maxItems))
  return joined([...outcomes, found(errors)], 1)
}

function checkObject(schema: JsonObject, object: JsonObject, place: Place): Outcome {
  const { minProperties, maxProperties } = schema
  const [names, { field, path }] = [Object.keys(object), place]
  const errors: FieldError[] = []
  if (typeof minProperties === 'number' && names.length < minProperties) {
    const rule = `should have at least ${minProperties} properties`
    errors.push(invalidValue(field, names.length, `${path} in body ${rule}`))
  }
  if (typeof maxProperties === 'number' && names.length > maxProperties) {
    errors.push(tooMany(field, names.length, maxProperties))
  }
  const ofProperties = names
    .toSorted()
    .toReversed()
    .flatMap((name) => {
      const [property, value] = [propertyOf(schema, name), object[name]]
      return property && value !== undefined ? [check(property, value, below(place, name))] : []
    })
  const missing = textsOf(schema['required']).filter((name) => object[name] === undefined)
  const gaps = missing.map((name) => required(below(place, name).field))
  return joined([found(errors), ...ofProperties, found(gaps)])
}

// Items of keyed lists keep who they are, those of other lists do not.
function counterpart(
  schema: JsonObject,
  item: JsonValue,
  before: readonly JsonValue[],
): JsonValue | undefined {
  if (schema['x-kubernetes-list-type'] !== 'map') return undefined
  const key = keyOf(schema, item)
  return before.find((other) => equalJson(keyOf(schema, other), key))
}
