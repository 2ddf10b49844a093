import type { CheckContext } from '../../../harness/context.ts'
import type { CheckResponse } from '../../../harness/response.ts'
import { removeLater } from '../../steps/remove-later.ts'
import { storedIn, type Members, type Stored } from '../../steps/stored.ts'
import { collectionOf, NAMESPACES, type NamespacedKind } from './paths.ts'

/**
 * Makes a namespace and deletes it after the check. Where no controller empties namespaces it stays Terminating.
 *
 * @param t the check
 * @returns its name
 */
export async function givenNamespace(t: CheckContext): Promise<string> {
  const name = t.unique('check')
  removeLater(t, NAMESPACES, name)
  const body = { apiVersion: 'v1', kind: 'Namespace', metadata: { name } }
  const response = await t.request({
    method: 'POST',
    path: NAMESPACES,
    body,
    operation: 'createNamespace',
  })
  return storedIn(t, NAMESPACES, response).name
}

/** What an object is made of. */
export interface Making {
  readonly namespace: string
  /** A name of its own unless told. */
  readonly name?: string
  /** Metadata beside the name. */
  readonly metadata?: Members
  /** Members beside the metadata; replace those that the kind must have. */
  readonly members?: Members
  readonly query?: Readonly<Record<string, string>>
}

/**
 * Stores an object and removes it after the check.
 *
 * @param t the check
 * @param kind what to make
 * @param making where, and of what
 * @returns what was stored
 */
export async function given(
  t: CheckContext,
  kind: NamespacedKind,
  making: Making,
): Promise<Stored> {
  return storedIn(t, collectionOf(kind, making.namespace), await post(t, kind, making))
}

/**
 * Posts an object, whatever comes of it; removes it after the check.
 *
 * @param t the check
 * @param kind what to make
 * @param making where, and of what
 * @returns the answer
 */
export function post(
  t: CheckContext,
  kind: NamespacedKind,
  { namespace, name = t.unique('check'), metadata, members, query }: Making,
): Promise<CheckResponse> {
  const path = collectionOf(kind, namespace)
  removeLater(t, path, name)
  return t.request({
    method: 'POST',
    path,
    ...(query === undefined ? {} : { query }),
    body: bodyOf(kind, name, { metadata, members }),
    operation: `create${kind}`,
  })
}

/**
 * A valid object.
 *
 * @param kind what it is
 * @param name its name
 * @param making what else it is made of
 * @returns the body of a request
 */
export function bodyOf(
  kind: NamespacedKind,
  name: string,
  making: {
    readonly metadata?: Members | undefined
    readonly members?: Members | undefined
  } = {},
) {
  const { metadata, members } = making
  return {
    apiVersion: 'v1',
    kind,
    metadata: { name, ...metadata },
    ...(kind === 'Pod' ? { spec: IDLE } : {}),
    ...members,
  }
}

/** The spec of a pod that no node will ever run. */
const IDLE = {
  containers: [{ name: 'idle', image: 'registry.k8s.io/pause:3.10' }],
  nodeSelector: { 'tokamock.example/none': 'none' },
}

/**
 * The spec of a pod of an account, that no node will ever run.
 *
 * @param account its name
 * @returns the spec
 */
export const specOfPod = (account: string): Members => ({
  ...IDLE,
  serviceAccountName: account,
  automountServiceAccountToken: false,
})
