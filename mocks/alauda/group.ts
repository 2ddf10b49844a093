/** The API group of Alauda's tokens, with its version. */
export const GROUP = 'auth.alauda.io'
export const GROUP_VERSION = `${GROUP}/v1`

/** Where the platform keeps its own objects. */
export const SYSTEM_NAMESPACE = 'cpaas-system'

/** The path under which tokens are made. */
export const TOKEN_PATH = '/auth/v1/accesstoken'

/** The path of the platform to the API server of its own cluster. */
export const CLUSTER_PREFIX = '/kubernetes/global'
