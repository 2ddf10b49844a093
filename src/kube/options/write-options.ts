import { invalidValue, notSupported, tooLong, type FieldError } from '../field-error.ts'
import { invalid } from '../status.ts'
import { textOf, type Query } from './query.ts'

/** The options of create, update and patch, decoded and checked. */
export interface WriteOptions {
  readonly isDryRun: boolean
  readonly fieldManager: string
  readonly fieldValidation: 'Ignore' | 'Warn' | 'Strict'
}

/**
 * Decodes and checks the options of a write. Refuses bad ones with a 422 of `kind` (CreateOptions, UpdateOptions) that
 * names them all, in the server's order; `earlier` are those that were found before.
 */
export function parseWriteOptions(
  query: Query,
  kind: string,
  userAgent: string,
  earlier: readonly FieldError[] = [],
): WriteOptions {
  const fieldManager = textOf(query, 'fieldManager')
  const validation = textOf(query, 'fieldValidation')
  const dryRun = query.get('dryRun')
  const errors = [
    ...earlier,
    ...fieldManagerErrors(fieldManager),
    ...dryRunErrors(dryRun),
    ...fieldValidationErrors(validation),
  ]
  if (errors.length > 0) throw invalid({ group: 'meta.k8s.io', resource: kind }, '', errors)
  return {
    isDryRun: dryRun !== undefined,
    fieldManager: fieldManager === '' ? managerFrom(userAgent) : fieldManager,
    fieldValidation: isFieldValidation(validation) ? validation : 'Warn',
  }
}

/** What needs no second look: ASCII that can be printed, and not too much of it. */
const PLAIN = /^[ -~]{1,128}$/

/** Errors of the field manager: more than 128 bytes, and each character that cannot be printed. */
export function fieldManagerErrors(manager: string, field = 'fieldManager'): FieldError[] {
  if (manager === '' || PLAIN.test(manager)) return []
  const errors: FieldError[] = []
  if (new TextEncoder().encode(manager).length > 128) errors.push(tooLong(field, 128))
  let position = 0
  for (const character of manager) {
    if (!isPrintable(character)) {
      const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
      errors.push(
        invalidValue(field, manager, `invalid character U+${code} (at position ${position})`),
      )
    }
    position += new TextEncoder().encode(character).length
  }
  return errors
}

/** Errors of dryRun: All is its only value, and it may be repeated. */
export function dryRunErrors(values: readonly string[] | undefined): FieldError[] {
  if (values === undefined || values.every((value) => value === 'All')) return []
  return [notSupported('dryRun', values, ['All'])]
}

/** Errors of fieldValidation. */
function fieldValidationErrors(value: string): FieldError[] {
  if (value === '' || isFieldValidation(value)) return []
  return [notSupported('fieldValidation', value, ['', 'Ignore', 'Strict', 'Warn'])]
}

const isFieldValidation = (value: string): value is WriteOptions['fieldValidation'] =>
  value === 'Ignore' || value === 'Warn' || value === 'Strict'

// Go's unicode.IsPrint: letters, marks, numbers, punctuation, symbols and the ASCII space.
const isPrintable = (character: string): boolean =>
  /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]$/u.test(character)

/** The manager of a request that names none: its user agent up to the first slash, cut at 128 bytes. */
function managerFrom(userAgent: string): string {
  const [product = ''] = userAgent.split('/', 1)
  if (PLAIN.test(product)) return product
  const prefix = [...product].filter(isPrintable).join('')
  let manager = ''
  let bytes = 0
  for (const character of prefix) {
    bytes += new TextEncoder().encode(character).length
    if (bytes > 128) break
    manager += character
  }
  return manager === '' ? 'unknown' : manager
}
