import { forbiddenValue, notSupported, type FieldError } from '../field-error.ts'
import { invalid } from '../status.ts'
import { booleanOf, integerOf, textOf, type Query } from './query.ts'

/** The options of list, watch and deletecollection, decoded. */
export interface ListOptions {
  readonly labelSelector: string
  readonly fieldSelector: string
  readonly watch: boolean
  readonly allowWatchBookmarks: boolean
  readonly resourceVersion: string
  readonly resourceVersionMatch: string
  /** Seconds; undefined when absent. */
  readonly timeoutSeconds: number | undefined
  readonly limit: number
  readonly continueToken: string
  /** Undefined when absent: its mere presence matters. */
  readonly sendInitialEvents: boolean | undefined
}

/** Decodes the options; refuses integers that do not parse with a 400. */
export function parseListOptions(query: Query): ListOptions {
  return {
    labelSelector: textOf(query, 'labelSelector'),
    fieldSelector: textOf(query, 'fieldSelector'),
    watch: booleanOf(query, 'watch'),
    allowWatchBookmarks: booleanOf(query, 'allowWatchBookmarks'),
    resourceVersion: textOf(query, 'resourceVersion'),
    resourceVersionMatch: textOf(query, 'resourceVersionMatch'),
    timeoutSeconds: integerOf(query, 'timeoutSeconds'),
    limit: integerOf(query, 'limit') ?? 0,
    continueToken: textOf(query, 'continue'),
    sendInitialEvents: query.has('sendInitialEvents')
      ? booleanOf(query, 'sendInitialEvents')
      : undefined,
  }
}

/**
 * The defaults of 1.34: with WatchList on, a watch from nowhere is one that sends its initial events
 * (apimachinery pkg/apis/meta/internalversion/defaults.go).
 */
export function defaultListOptions(options: ListOptions): ListOptions {
  const { watch, resourceVersion, resourceVersionMatch, sendInitialEvents } = options
  const fromNowhere = resourceVersion === '' || resourceVersion === '0'
  if (!watch || !fromNowhere || resourceVersionMatch !== '' || sendInitialEvents !== undefined) {
    return options
  }
  return { ...options, sendInitialEvents: true, resourceVersionMatch: 'NotOlderThan' }
}

/** Refuses combinations that the server refuses, with a 422 that names them all. */
export function validateListOptions(options: ListOptions): void {
  const errors = options.watch ? watchErrors(options) : listErrors(options)
  if (errors.length > 0) {
    throw invalid({ group: 'meta.k8s.io', resource: 'ListOptions' }, '', errors)
  }
}

const MATCH = 'resourceVersionMatch'
const WITH_CONTINUE = 'resourceVersionMatch is forbidden when continue is provided'

function listErrors(options: ListOptions): FieldError[] {
  const { resourceVersion, resourceVersionMatch: match, sendInitialEvents } = options
  const errors: FieldError[] = []
  if (match !== '') {
    if (resourceVersion === '') {
      errors.push(
        forbiddenValue(
          MATCH,
          'resourceVersionMatch is forbidden unless resourceVersion is provided',
        ),
      )
    }
    if (options.continueToken !== '') errors.push(forbiddenValue(MATCH, WITH_CONTINUE))
    if (match !== 'Exact' && match !== 'NotOlderThan') {
      errors.push(notSupported(MATCH, match, ['Exact', 'NotOlderThan', '']))
    }
    if (match === 'Exact' && resourceVersion === '0') {
      errors.push(
        forbiddenValue(MATCH, 'resourceVersionMatch "exact" is forbidden for resourceVersion "0"'),
      )
    }
  }
  if (sendInitialEvents !== undefined) {
    errors.push(forbiddenValue('sendInitialEvents', 'sendInitialEvents is forbidden for list'))
  }
  return errors
}

function watchErrors(options: ListOptions): FieldError[] {
  const { resourceVersionMatch: match, sendInitialEvents } = options
  const errors: FieldError[] = []
  if (match !== '') {
    if (sendInitialEvents === undefined) {
      errors.push(
        forbiddenValue(
          MATCH,
          'resourceVersionMatch is forbidden for watch unless sendInitialEvents is provided',
        ),
      )
    }
    if (match !== 'NotOlderThan') errors.push(notSupported(MATCH, match, ['NotOlderThan']))
    if (options.continueToken !== '') errors.push(forbiddenValue(MATCH, WITH_CONTINUE))
  }
  if (sendInitialEvents !== undefined && match !== 'NotOlderThan') {
    errors.unshift(
      forbiddenValue(
        MATCH,
        'sendInitialEvents requires setting resourceVersionMatch to NotOlderThan',
      ),
    )
  }
  return errors
}
