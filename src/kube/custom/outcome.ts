import type { FieldError } from '../field-error.ts'

/** What one check of a value gives, or all of a schema's. */
export interface Outcome {
  readonly errors: readonly FieldError[]
  /** How much of it was fit to be checked: of alternatives that all fail, the one with the most is told about. */
  readonly matches: number
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
