/** Who asks. */
export interface Identity {
  readonly name: string
  readonly uid: string
  readonly groups: readonly string[]
  readonly extra: Readonly<Record<string, readonly string[]>>
}

/** The cluster administrator: who everyone is unless tokens are asked for. */
export const SYSTEM_ADMIN: Identity = {
  name: 'system:admin',
  uid: '',
  groups: ['system:masters', 'system:authenticated'],
  extra: {},
}

/** Who brings no credential. */
export const ANONYMOUS: Identity = {
  name: 'system:anonymous',
  uid: '',
  groups: ['system:unauthenticated'],
  extra: {},
}

const AUTHENTICATED = 'system:authenticated'

/** The identity with the group that everybody is in whose credential was good. */
export const authenticated = (user: Identity): Identity =>
  user.groups.includes(AUTHENTICATED) ? user : { ...user, groups: [...user.groups, AUTHENTICATED] }
