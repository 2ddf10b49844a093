import { encodeJsonText } from '../json/encode-json.ts'
import { quoteGo } from '../json/go-quote.ts'
import type { JsonValue } from '../json/value.ts'

/** One broken rule: a cause of a 422. */
export interface FieldError {
  readonly reason: string
  readonly field: string
  /** The text without the field. */
  readonly message: string
}

/** A value is missing. */
export const required = (field: string, detail = ''): FieldError =>
  fieldError('FieldValueRequired', field, 'Required value', detail)

/** A value breaks a rule. A text of a type of its own is printed as JSON. */
export const invalidValue = (
  field: string,
  value: JsonValue,
  detail: string,
  isTyped = false,
): FieldError =>
  fieldError(
    'FieldValueInvalid',
    field,
    `Invalid value: ${isTyped ? encodeJsonText(value) : render(value)}`,
    detail,
  )

/**
 * A value is none of those that are allowed; they are named in the order given. A text of a type of its own is printed
 * as JSON.
 */
export const notSupported = (
  field: string,
  value: JsonValue,
  supported: readonly string[],
  isTyped = false,
): FieldError =>
  fieldError(
    'FieldValueNotSupported',
    field,
    `Unsupported value: ${isTyped ? encodeJsonText(value) : render(value)}`,
    `supported values: ${supported.map((item) => JSON.stringify(item)).join(', ')}`,
  )

/** A value may not be set. */
export const forbiddenValue = (field: string, detail: string): FieldError =>
  fieldError('FieldValueForbidden', field, 'Forbidden', detail)

/** A value has too many bytes. */
export const tooLong = (field: string, limit: number): FieldError =>
  fieldError('FieldValueTooLong', field, 'Too long', `may not be more than ${limit} bytes`)

/** A list or a map has too many members. */
export const tooMany = (field: string, size: number, limit: number): FieldError =>
  fieldError('FieldValueTooMany', field, `Too many: ${size}`, `must have at most ${limit} items`)

/** A value is there already. */
export const duplicateValue = (field: string, value: JsonValue): FieldError =>
  fieldError('FieldValueDuplicate', field, `Duplicate value: ${render(value)}`, '')

/** The rule could not be checked. */
export const internalError = (field: string, detail: string): FieldError =>
  fieldError('InternalError', field, 'Internal error', detail)

/** The message of a 422: equal texts are told once, one error without brackets. */
export function invalidMessage(
  subject: string,
  name: string,
  errors: readonly FieldError[],
): string {
  const texts = [...new Set(errors.map(({ field, message }) => `${field}: ${message}`))]
  const list = texts.length === 1 ? texts[0] : `[${texts.join(', ')}]`
  const head = `${subject} ${quoteGo(name)} is invalid`
  return texts.length === 0 ? head : `${head}: ${list}`
}

function fieldError(reason: string, field: string, word: string, detail: string): FieldError {
  return { reason, field, message: detail === '' ? word : `${word}: ${detail}` }
}

function render(value: JsonValue): string {
  if (typeof value === 'string') return quoteGo(value)
  // JavaScript prints large integers rounded to their shortest digits; Go prints them whole.
  return Number.isInteger(value) ? BigInt(value as number).toString() : encodeJsonText(value)
}
