import type { FieldError } from '../field-error.ts'

/** What one check of a value gives, or all of a schema's. */
export interface Outcome {
  readonly errors: readonly FieldError[]
  /** How much of it was fit to be checked: of alternatives that all fail, the one with the most is told about. */
  readonly matches: number
}

/** Where a value stands. */
export interface Place {
  /** The field that the schema belongs to; "" for the whole object. */
  readonly root: string
  /** The field of an error. */
  readonly field: string
  /** The path in the text of an error, which begins at the root. */
  readonly path: string
}

/** Joins what several checks give; an error is told once. */
export function joined(outcomes: readonly Outcome[], more = 0): Outcome {
  const errors = new Map<string, FieldError>()
  for (const outcome of outcomes) {
    for (const error of outcome.errors) {
      const text = `${error.field}: ${error.message}`
      if (!errors.has(text)) errors.set(text, error)
    }
  }
  const matches = outcomes.reduce((sum, outcome) => sum + outcome.matches, more)
  return { errors: [...errors.values()], matches }
}

/** The outcome of a check that found these errors. */
export const found = (errors: readonly FieldError[], matches = 0): Outcome => ({ errors, matches })
