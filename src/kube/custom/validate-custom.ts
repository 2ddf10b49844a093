import { equalJson } from '../../json/equal-json.ts'
import { isJsonObject, type JsonObject, type JsonValue } from '../../json/value.ts'
import { invalidValue, notSupported, required, tooLong, type FieldError } from '../field-error.ts'
import { goTimeProblem } from '../schema/go-time.ts'
import { itemsOf, propertyOf, textsOf } from './schema-parts.ts'

/** Where a value stands: in the field of an error, and in its text. */
interface Place {
  readonly field: string
  readonly path: string
}

/**
 * Validates a value by its schema, with the texts of the server of custom resources (k8s.io/kube-openapi
 * pkg/validation). Properties are walked as a Go map is, in no order: here backwards by name.
 */
export function schemaErrors(schema: JsonObject, value: JsonValue, field = ''): FieldError[] {
  return valueErrors(schema, value, { field, path: '' })
}

function valueErrors(schema: JsonObject, value: JsonValue, place: Place): FieldError[] {
  if (value === null && schema['nullable'] === true) return []
  const mismatch = typeError(schema, value, place)
  if (mismatch) return [mismatch]
  const errors = enumErrors(schema, value, place)
  if (typeof value === 'string') return [...errors, ...textErrors(schema, value, place)]
  if (typeof value === 'number') return [...errors, ...numberErrors(schema, value, place)]
  if (Array.isArray(value)) return [...errors, ...listErrors(schema, value, place)]
  return isJsonObject(value) ? [...errors, ...objectErrors(schema, value, place)] : errors
}

function typeError(schema: JsonObject, value: JsonValue, place: Place): FieldError | undefined {
  const [wanted, own] = [schema['type'], typeOf(value)]
  if (schema['x-kubernetes-int-or-string'] === true) {
    return own === 'integer' || own === 'string' ? undefined : misfit('integer,string', own, place)
  }
  if (typeof wanted !== 'string' || own === wanted) return undefined
  return wanted === 'number' && own === 'integer' ? undefined : misfit(wanted, own, place)
}

function misfit(wanted: string, own: string, { field, path }: Place): FieldError {
  const message = `Invalid value: "${own}": ${path} in body must be of type ${wanted}: "${own}"`
  return { reason: 'FieldValueTypeInvalid', field: field === '' ? '<nil>' : field, message }
}

function typeOf(value: JsonValue): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number'
  return typeof value
}

function enumErrors(schema: JsonObject, value: JsonValue, { field }: Place): FieldError[] {
  const allowed = schema['enum']
  if (!Array.isArray(allowed) || allowed.some((item) => equalJson(item, value))) return []
  return [notSupported(field, value, allowed.map(String))]
}

const inBody = ({ field, path }: Place, value: JsonValue, rule: string): FieldError =>
  invalidValue(field, value, `${path} in body ${rule}`)

function textErrors(schema: JsonObject, value: string, place: Place): FieldError[] {
  const { maxLength, minLength, pattern, format } = schema
  const length = [...value].length
  const errors: FieldError[] = []
  if (typeof maxLength === 'number' && length > maxLength) {
    errors.push(tooLong(place.field, maxLength))
  }
  if (typeof minLength === 'number' && length < minLength) {
    errors.push(inBody(place, value, `should be at least ${minLength} chars long`))
  }
  if (typeof pattern === 'string' && !new RegExp(pattern, 'u').test(value)) {
    errors.push(inBody(place, value, `should match '${pattern}'`))
  }
  if (format === 'date-time' && goTimeProblem(value) !== undefined) {
    errors.push(inBody(place, value, `must be of type date-time: ${JSON.stringify(value)}`))
  }
  return errors
}

function numberErrors(schema: JsonObject, value: number, place: Place): FieldError[] {
  const { maximum, minimum, multipleOf } = schema
  const errors: FieldError[] = []
  if (typeof maximum === 'number') {
    const isExclusive = schema['exclusiveMaximum'] === true
    if (isExclusive ? value >= maximum : value > maximum) {
      errors.push(
        inBody(place, value, `should be less than ${isExclusive ? '' : 'or equal to '}${maximum}`),
      )
    }
  }
  if (typeof minimum === 'number') {
    const isExclusive = schema['exclusiveMinimum'] === true
    if (isExclusive ? value <= minimum : value < minimum) {
      errors.push(
        inBody(
          place,
          value,
          `should be greater than ${isExclusive ? '' : 'or equal to '}${minimum}`,
        ),
      )
    }
  }
  if (typeof multipleOf === 'number' && !Number.isInteger(value / multipleOf)) {
    errors.push(inBody(place, value, `should be a multiple of ${multipleOf}`))
  }
  return errors
}

function listErrors(schema: JsonObject, list: readonly JsonValue[], place: Place): FieldError[] {
  const { maxItems, minItems } = schema
  const items = itemsOf(schema)
  const errors = list.flatMap((item, index) =>
    valueErrors(items, item, {
      field: `${place.field}[${index}]`,
      path: `${place.path}[${index}]`,
    }),
  )
  if (typeof minItems === 'number' && list.length < minItems) {
    errors.push(inBody(place, list.length, `should have at least ${minItems} items`))
  }
  if (typeof maxItems === 'number' && list.length > maxItems) {
    const message = `Too many: ${list.length}: must have at most ${maxItems} items`
    errors.push({ reason: 'FieldValueTooMany', field: place.field, message })
  }
  return errors
}

function objectErrors(schema: JsonObject, object: JsonObject, place: Place): FieldError[] {
  const inside = (name: string): Place => ({
    field: joined(place.field, name),
    path: joined(place.path, name),
  })
  const ofProperties = Object.keys(object)
    .toSorted()
    .toReversed()
    .flatMap((name) => {
      const [property, value] = [propertyOf(schema, name), object[name]]
      return property && value !== undefined ? valueErrors(property, value, inside(name)) : []
    })
  const missing = textsOf(schema['required']).filter((name) => object[name] === undefined)
  return [...ofProperties, ...missing.map((name) => required(inside(name).field))]
}

const joined = (outer: string, name: string): string => (outer === '' ? name : `${outer}.${name}`)
