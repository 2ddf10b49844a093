import type { CheckContext } from '../../../harness/context.ts'
import type { CheckResponse } from '../../../harness/response.ts'
import type { CheckRequest } from '../../../harness/send.ts'
import { failuresOf } from '../../steps/failures-of.ts'
import { removeLater } from '../../steps/remove-later.ts'
import { storedIn, type Members, type Stored } from '../../steps/stored.ts'
import { GROUP_VERSION, infosIn } from './paths.ts'

/** The refusals of the group, letter for letter. */
export const { invalid, notFound, conflict } = failuresOf('auth.alauda.io')

const NAMESPACES = '/api/v1/namespaces'

/** A spec that keeps the schema. */
export const SPEC = { description: 'check', timestamp: 1_700_000_000 } as const

/**
 * Makes a namespace and deletes it after the check.
 *
 * @param t the check
 * @returns its name
 */
export async function givenNamespace(t: CheckContext): Promise<string> {
  const name = t.unique('check')
  removeLater(t, NAMESPACES, name)
  const body = { apiVersion: 'v1', kind: 'Namespace', metadata: { name } }
  const response = await t.request({ method: 'POST', path: NAMESPACES, body })
  return storedIn(t, NAMESPACES, response).name
}

/** What an object is made of. */
export interface Making {
  readonly namespace: string
  /** A name of its own unless told. */
  readonly name?: string
  /** Metadata beside the name. */
  readonly metadata?: Members
  /** Members beside the metadata. */
  readonly members?: Members
  readonly query?: Readonly<Record<string, string>>
}

/**
 * Posts an object, whatever comes of it; removes it after the check.
 *
 * @param t the check
 * @param making where, and of what
 * @returns the answer
 */
export function postInfo(
  t: CheckContext,
  { namespace, name = t.unique('check'), metadata, members = { spec: SPEC }, query }: Making,
): Promise<CheckResponse> {
  const path = infosIn(namespace)
  removeLater(t, path, name)
  return t.request({
    method: 'POST',
    path,
    ...(query === undefined ? {} : { query }),
    body: bodyOf(name, { metadata, members }),
  })
}

/**
 * Stores an object and removes it after the check. Skips the check where nobody may: the platform makes these objects
 * itself.
 *
 * @param t the check
 * @param making where, and of what
 * @returns what was stored
 */
export async function givenInfo(t: CheckContext, making: Making): Promise<Stored> {
  const response = await postInfo(t, making)
  if (response.status === 403 || response.status === 405) {
    t.skip(`objects cannot be made here: ${String(response.at('/message'))}`)
  }
  return storedIn(t, infosIn(making.namespace), response)
}

/**
 * An object as it is sent.
 *
 * @param name its name
 * @param making what else it is made of
 * @returns the body of a request
 */
export function bodyOf(
  name: string,
  {
    metadata,
    members = { spec: SPEC },
  }: { readonly metadata?: Members | undefined; readonly members?: Members } = {},
): Members {
  return {
    apiVersion: GROUP_VERSION,
    kind: 'AccessTokenInfo',
    metadata: { name, ...metadata },
    ...members,
  }
}

/**
 * Lists the objects of a namespace.
 *
 * @param t the check
 * @param namespace its name
 * @param query the options
 * @returns the answer
 */
export function listInfos(
  t: CheckContext,
  namespace: string,
  query: Readonly<Record<string, string>> = {},
): Promise<CheckResponse> {
  const path = infosIn(namespace)
  return t.request({ method: 'GET', path, query, operation: 'listAccessTokenInfo' })
}

/**
 * Reads an object.
 *
 * @param t the check
 * @param path where it is
 * @returns the answer
 */
export function readInfo(t: CheckContext, path: string): Promise<CheckResponse> {
  return t.request({ method: 'GET', path, operation: 'getAccessTokenInfo' })
}

/**
 * Deletes an object.
 *
 * @param t the check
 * @param path where it is
 * @param more a query or a body
 * @returns the answer
 */
export function removeInfo(
  t: CheckContext,
  path: string,
  more: Pick<CheckRequest, 'query' | 'body'> = {},
): Promise<CheckResponse> {
  return t.request({ method: 'DELETE', path, ...more, operation: 'deleteAccessTokenInfo' })
}

/**
 * Deletes the objects of a namespace.
 *
 * @param t the check
 * @param namespace its name
 * @param query which of them
 * @returns the answer
 */
export function removeInfos(
  t: CheckContext,
  namespace: string,
  query: Readonly<Record<string, string>> = {},
): Promise<CheckResponse> {
  const path = infosIn(namespace)
  return t.request({ method: 'DELETE', path, query, operation: 'deleteAccessTokenInfoCollection' })
}
