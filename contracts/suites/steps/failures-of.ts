import type { Cause, Failure } from './failure.ts'

/** The refusals whose texts name the group of a kind. */
export interface Failures {
  /**
   * An object that breaks rules: 422. Equal texts stand once in the message, and each time among the causes.
   *
   * @param kind the object's kind
   * @param name its name, "" without one
   * @param causes what is wrong, in the server's order
   */
  readonly invalid: (kind: string, name: string, ...causes: readonly Cause[]) => Failure
  /** An object that is not there: 404. Takes the plural and the object's name. */
  readonly notFound: (resource: string, name: string) => Failure
  /** An object that is there already: 409. Takes the plural and the object's name. */
  readonly alreadyExists: (resource: string, name: string) => Failure
  /**
   * A write that lost a race: 409.
   *
   * @param resource the plural; the kind where a precondition of a deletion fails
   * @param name the object's name
   * @param explanation the rest of the message
   */
  readonly conflict: (resource: string, name: string, explanation: string) => Failure
}

/**
 * Makes the refusals of a group.
 *
 * @param group its name, "" for the core group
 * @returns them
 */
export function failuresOf(group: string): Failures {
  const within = (resource: string) => (group === '' ? resource : `${resource}.${group}`)
  const ofGroup = group === '' ? {} : { group }
  const detailsOf = (kind: string, name: string) => ({ name, ...ofGroup, kind })
  return {
    invalid: (kind, name, ...causes) => ({
      code: 422,
      reason: 'Invalid',
      message: `${within(kind)} "${name}" is invalid: ${told(causes)}`,
      details: {
        ...(name === '' ? {} : { name }),
        ...ofGroup,
        kind,
        causes: causes.map(([reason, field, message]) => ({ reason, message, field })),
      },
    }),
    notFound: (resource, name) => ({
      code: 404,
      reason: 'NotFound',
      message: `${within(resource)} "${name}" not found`,
      details: detailsOf(resource, name),
    }),
    alreadyExists: (resource, name) => ({
      code: 409,
      reason: 'AlreadyExists',
      message: `${within(resource)} "${name}" already exists`,
      details: detailsOf(resource, name),
    }),
    conflict: (resource, name, explanation) => ({
      code: 409,
      reason: 'Conflict',
      message: `Operation cannot be fulfilled on ${within(resource)} "${name}": ${explanation}`,
      details: detailsOf(resource, name),
    }),
  }
}

function told(causes: readonly Cause[]): string {
  const texts = [...new Set(causes.map(([, field, message]) => `${field}: ${message}`))]
  return texts.length === 1 ? texts.join('') : `[${texts.join(', ')}]`
}
