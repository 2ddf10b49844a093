/** Where namespaces live. */
export const NAMESPACES = '/api/v1/namespaces'

/** The namespaced kinds, with what stands for each in a path. */
const PLURALS = { Pod: 'pods', Secret: 'secrets', ServiceAccount: 'serviceaccounts' } as const

/** A kind whose objects live in namespaces. */
export type NamespacedKind = keyof typeof PLURALS

/** Paths that answer 404 where the server does not have the resource at all. */
export const NAMESPACES_EXIST = `${NAMESPACES}?limit=1`
export const PODS_EXIST = '/api/v1/pods?limit=1'
export const SECRETS_EXIST = '/api/v1/secrets?limit=1'
export const ACCOUNTS_EXIST = '/api/v1/serviceaccounts?limit=1'

/**
 * Where the objects of a kind live.
 *
 * @param kind whose objects
 * @param namespace its name; "" for all of them
 * @returns the path of the collection
 */
export function collectionOf(kind: NamespacedKind, namespace: string): string {
  return namespace === ''
    ? `/api/v1/${PLURALS[kind]}`
    : `${NAMESPACES}/${namespace}/${PLURALS[kind]}`
}
