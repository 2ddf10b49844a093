import type { CheckContext } from '../../harness/context.ts'
import type { CheckResponse } from '../../harness/response.ts'
import type { Cause, Failure } from './failure.ts'

/** The media types of patches. */
const TYPES = {
  json: 'application/json-patch+json',
  merge: 'application/merge-patch+json',
  strategic: 'application/strategic-merge-patch+json',
  apply: 'application/apply-patch+yaml',
} as const

/** The forms of a patch. */
export type PatchForm = keyof typeof TYPES

/** What is patched, and how. */
export interface Patching {
  /** The operation whose answers the document describes; none where it does not. */
  readonly operation?: string
  readonly path: string
  readonly query?: Readonly<Record<string, string>>
  readonly headers?: Readonly<Record<string, string>>
}

/**
 * Sends a patch.
 *
 * @param t the check
 * @param form of the patch
 * @param patching what is patched
 * @param body the patch; a text is sent as it is
 * @returns the answer
 */
export function patch(
  t: CheckContext,
  form: PatchForm,
  patching: Patching,
  body: unknown,
): Promise<CheckResponse> {
  const headers = { 'Content-Type': TYPES[form], ...patching.headers }
  return t.request({ method: 'PATCH', ...patching, headers, body })
}

/**
 * Applies a configuration.
 *
 * @param t the check
 * @param manager who applies it
 * @param patching what is patched
 * @param body the configuration
 * @returns the answer
 */
export function apply(
  t: CheckContext,
  manager: string,
  patching: Patching,
  body: unknown,
): Promise<CheckResponse> {
  const query = { fieldManager: manager, ...patching.query }
  return patch(t, 'apply', { ...patching, query }, body)
}

/**
 * Who owns what: of each entry its manager, its operation and its fields, in the order of the server.
 *
 * @param response an object
 * @returns the entries without times
 */
export function owners(response: CheckResponse): readonly (readonly [string, string, unknown])[] {
  const entries = response.at('/metadata/managedFields') ?? []
  return (entries as Record<string, unknown>[]).map(({ manager, operation, fieldsV1 }) => [
    String(manager),
    String(operation),
    fieldsV1,
  ])
}

/**
 * A JSON patch, or a strategic one, that does not apply. The server never says why.
 *
 * @returns 422
 */
export function rejected(): Failure {
  const message = 'the server rejected our request due to an error in our request'
  return { code: 422, reason: 'Invalid', message, details: {} }
}

/**
 * An apply that would change what others own.
 *
 * @param manager as messages name it, quoted
 * @param fields the paths
 * @returns 409
 */
export function applyConflict(manager: string, ...fields: readonly string[]): Failure {
  const [first, ...others] = fields
  const told =
    others.length === 0
      ? `1 conflict: conflict with ${manager}: ${first}`
      : [
          `${fields.length} conflicts: conflicts with ${manager}:`,
          ...fields.map((f) => `- ${f}`),
        ].join('\n')
  const causes = fields.map((field) => ({
    reason: 'FieldManagerConflict',
    message: `conflict with ${manager}`,
    field,
  }))
  return {
    code: 409,
    reason: 'Conflict',
    message: `Apply failed with ${told}`,
    details: { causes },
  }
}

/**
 * Options of a patch that break rules.
 *
 * @param causes what is wrong, in the server's order
 * @returns 422
 */
export function invalidOptions(...causes: readonly Cause[]): Failure {
  const texts = causes.map(([, field, message]) => `${field}: ${message}`)
  const told = texts.length === 1 ? texts.join('') : `[${texts.join(', ')}]`
  return {
    code: 422,
    reason: 'Invalid',
    message: `PatchOptions.meta.k8s.io "" is invalid: ${told}`,
    details: {
      group: 'meta.k8s.io',
      kind: 'PatchOptions',
      causes: causes.map(([reason, field, message]) => ({ reason, message, field })),
    },
  }
}
