import type { JsonObject, JsonValue } from '../../json/value.ts'
import { invalidValue, tooLong, type FieldError } from '../field-error.ts'
import { goTimeProblem } from '../schema/go-time.ts'
import type { Place } from './place.ts'

/** What is wrong with a text, for each check that applies: its length and pattern, of which one is told; its format. */
export function textErrors(
  schema: JsonObject,
  value: string,
  place: Place,
): readonly (readonly FieldError[])[] {
  const { format } = schema
  const ofText = firstTextError(schema, value, place)
  const checks = [ofText === undefined ? [] : [ofText]]
  if (format !== 'date-time') return checks
  const isTime = goTimeProblem(value) === undefined
  const rule = `must be of type date-time: ${JSON.stringify(value)}`
  return [...checks, isTime ? [] : [inBody(place, value, rule)]]
}

function firstTextError(schema: JsonObject, value: string, place: Place): FieldError | undefined {
  const { maxLength, minLength, pattern } = schema
  const length = [...value].length
  if (typeof maxLength === 'number' && length > maxLength) return tooLong(place.field, maxLength)
  if (typeof minLength === 'number' && length < minLength) {
    return inBody(place, value, `should be at least ${minLength} chars long`)
  }
  if (typeof pattern === 'string' && pattern !== '' && !new RegExp(pattern, 'u').test(value)) {
    return inBody(place, value, `should match '${pattern}'`)
  }
  return undefined
}

/** What is wrong with a number: its factor, then its bounds. */
export function numberErrors(
  schema: JsonObject,
  value: number,
  place: Place,
): readonly FieldError[] {
  const { maximum, minimum, multipleOf } = schema
  const errors: FieldError[] = []
  if (typeof multipleOf === 'number' && !Number.isInteger(value / multipleOf)) {
    errors.push(inBody(place, value, `should be a multiple of ${multipleOf}`))
  }
  if (typeof minimum === 'number') {
    const isExclusive = schema['exclusiveMinimum'] === true
    if (isExclusive ? value <= minimum : value < minimum) {
      errors.push(inBody(place, value, `should be greater than ${orEqual(isExclusive)}${minimum}`))
    }
  }
  if (typeof maximum === 'number') {
    const isExclusive = schema['exclusiveMaximum'] === true
    if (isExclusive ? value >= maximum : value > maximum) {
      errors.push(inBody(place, value, `should be less than ${orEqual(isExclusive)}${maximum}`))
    }
  }
  return errors
}

const orEqual = (isExclusive: boolean): string => (isExclusive ? '' : 'or equal to ')

const inBody = ({ field, path }: Place, value: JsonValue, rule: string): FieldError =>
  invalidValue(field, value, `${path} in body ${rule}`)
