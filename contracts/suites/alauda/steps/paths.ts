/** The API group with its version, and what stands for the kind in a path. */
export const GROUP_VERSION = 'auth.alauda.io/v1'
const PLURAL = 'accesstokeninfoes'

/** The plural as the document prints it at the collection. */
export const PRINTED_PLURAL = 'accesstokeninfos'

/** Where platform tokens are made, and where the platform keeps the objects that tell of them. */
export const TOKENS = '/auth/v1/accesstoken'
export const SYSTEM_NAMESPACE = 'cpaas-system'

/** A path that answers 404 where the server does not have the kind at all. */
export const INFOS_EXIST = `/apis/${GROUP_VERSION}/${PLURAL}?limit=1`

/**
 * Where the objects of a namespace live.
 *
 * @param namespace its name; "" for all of them
 * @param plural another spelling
 * @returns the path of the collection
 */
export function infosIn(namespace: string, plural: string = PLURAL): string {
  const within = namespace === '' ? '' : `namespaces/${namespace}/`
  return `/apis/${GROUP_VERSION}/${within}${plural}`
}
