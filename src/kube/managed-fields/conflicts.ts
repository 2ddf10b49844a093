import { failure } from '../status.ts'
import type { ApiError } from '../../http/api-error.ts'
import { quoteGo } from '../../json/go-quote.ts'
import type { ManagerEntry } from './entries.ts'
import { isEmptySet, type FieldSet } from './field-set.ts'
import { pathTexts } from './path-text.ts'

/** What an apply would change though another manager owns it. */
export interface Conflict {
  readonly entry: ManagerEntry
  readonly fields: FieldSet
}

/** The fields of each manager that are among the paths; managers without any are left out. */
export function conflictsOf(
  entries: readonly ManagerEntry[],
  fieldsOf: (entry: ManagerEntry) => FieldSet,
): readonly Conflict[] {
  return entries
    .map((entry) => ({ entry, fields: fieldsOf(entry) }))
    .filter(({ fields }) => !isEmptySet(fields))
}

/** 409: others own what the apply changes (apimachinery managedfields internal/conflict.go). */
export function applyConflict(conflicts: readonly Conflict[]): ApiError {
  const sorted = conflicts.toSorted((a, b) => (identityOf(a.entry) < identityOf(b.entry) ? -1 : 1))
  const told = sorted.map(({ entry, fields }) => ({
    manager: managerText(entry),
    paths: pathTexts(fields),
  }))
  const causes = told.flatMap(({ manager, paths }) =>
    paths.map((field) => ({
      reason: 'FieldManagerConflict',
      message: `conflict with ${manager}`,
      field,
    })),
  )
  const [first] = causes
  const message =
    first && causes.length === 1
      ? `1 conflict: ${first.message}: ${first.field}`
      : `${causes.length} conflicts: ${told.map(({ manager, paths }) => [`conflicts with ${manager}:`, ...paths.map((path) => `- ${path}`)].join('\n')).join('\n')}`
  return failure(409, `Apply failed with ${message}`, { reason: 'Conflict', details: { causes } })
}

// Managers are sorted by their identity as the server encodes it.
const identityOf = ({ manager, operation, apiVersion, subresource }: ManagerEntry): string =>
  JSON.stringify({
    manager,
    operation,
    ...(operation === 'Update' ? { apiVersion } : {}),
    ...(subresource === '' ? {} : { subresource }),
  })

function managerText({ manager, operation, apiVersion, subresource }: ManagerEntry): string {
  const name =
    quoteGo(manager) + (subresource === '' ? '' : ` with subresource ${quoteGo(subresource)}`)
  return operation === 'Update' ? `${name} using ${apiVersion}` : name
}
