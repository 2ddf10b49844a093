import type { CheckContext } from '../../../harness/context.ts'
import type { EventReader } from '../../../harness/event-reader.ts'
import type { CheckResponse } from '../../../harness/response.ts'
import type { CheckRequest } from '../../../harness/send.ts'
import { collectionOf, type NamespacedKind } from './paths.ts'

type Query = Readonly<Record<string, string>>

/**
 * Reads an object.
 *
 * @param t the check
 * @param kind what it is
 * @param path where it is
 * @returns the answer
 */
export function read(t: CheckContext, kind: NamespacedKind, path: string): Promise<CheckResponse> {
  return t.request({ method: 'GET', path, operation: `get${kind}` })
}

/**
 * Replaces an object.
 *
 * @param t the check
 * @param kind what it is
 * @param path where it is
 * @param body what it becomes
 * @returns the answer
 */
export function replace(
  t: CheckContext,
  kind: NamespacedKind,
  path: string,
  body: unknown,
): Promise<CheckResponse> {
  return t.request({ method: 'PUT', path, body, operation: `replace${kind}` })
}

/**
 * Deletes an object.
 *
 * @param t the check
 * @param kind what it is
 * @param path where it is
 * @param more a query or a body
 * @returns the answer
 */
export function remove(
  t: CheckContext,
  kind: NamespacedKind,
  path: string,
  more: Pick<CheckRequest, 'query' | 'body'> = {},
): Promise<CheckResponse> {
  return t.request({ method: 'DELETE', path, ...more, operation: `delete${kind}` })
}

/**
 * Lists the objects of a kind.
 *
 * @param t the check
 * @param kind what they are
 * @param namespace its name; "" for all of them
 * @param query the options
 * @returns the answer
 */
export function list(
  t: CheckContext,
  kind: NamespacedKind,
  namespace: string,
  query: Query = {},
): Promise<CheckResponse> {
  const operation = `list${kind}${namespace === '' ? 'ForAllNamespaces' : ''}`
  return t.request({ method: 'GET', path: collectionOf(kind, namespace), query, operation })
}

/**
 * Watches the objects of a kind.
 *
 * @param t the check
 * @param kind what they are
 * @param namespace its name; "" for all of them
 * @param query the options
 * @returns the events
 */
export function watch(
  t: CheckContext,
  kind: NamespacedKind,
  namespace: string,
  query: Query = {},
): Promise<EventReader> {
  const operation = `list${kind}${namespace === '' ? 'ForAllNamespaces' : ''}`
  const path = collectionOf(kind, namespace)
  return t.watch(path, { ...query, watch: 'true' }, { operation })
}
