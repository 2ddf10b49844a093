import type { PlainRequest } from '../../src/http/exchange.ts'
import { refusal, unauthenticated } from './errors.ts'
import type { Identity } from './identity/identity.ts'
import { ROLE_PRIVILEGES } from './identity/privileges.ts'
import { SESSION_PREFIX } from './session-record.ts'
import { nanosecondsFrom, parseTime } from './time.ts'
import { decodeBearer, idOf } from './tokens/bearer.ts'
import type { TokenRecord } from './tokens/token-record.ts'
import type { QumuloWorld } from './world.ts'

/** Who asks. */
export interface Caller {
  readonly identity: Identity
  readonly roles: readonly string[]
  readonly privileges: ReadonlySet<string>
  /** The access token that was used, if one was. */
  readonly accessTokenId: string | undefined
}

const ADMIN = '500'

/**
 * Finds out who asks. Credentials that were sent must be good; whether there must be some is for the mock to say.
 * Refuses with a 401 without a body.
 */
export function identify(world: QumuloWorld, request: PlainRequest): Caller {
  const header = request.headers.get('authorization') ?? ''
  if (header === '' && world.isOpen) return callerOf(world, ADMIN, undefined)
  const [, bearer = ''] = /^bearer +(\S+) *$/i.exec(header) ?? []
  if (bearer === world.adminToken) return callerOf(world, ADMIN, undefined)
  if (bearer.startsWith(SESSION_PREFIX)) {
    const session = world.sessions.get(bearer)
    if (session) return callerOf(world, session.value.auth_id, undefined)
  }
  const token = tokenOf(world, bearer)
  if (!token || !isUsable(token, world.clock.now())) throw unauthenticated()
  return callerOf(world, token.user.auth_id, token.id)
}

function tokenOf(world: QumuloWorld, bearer: string): TokenRecord | undefined {
  const parts = decodeBearer(bearer)
  const token = parts && world.tokens.get(idOf(parts))?.value
  return token?.bearer_token === bearer ? token : undefined
}

/** Says whether a token may be used: it is enabled, and its expiration time is not behind. */
function isUsable({ enabled, expiration_time }: TokenRecord, now: number): boolean {
  if (!enabled) return false
  const end = expiration_time === null ? undefined : parseTime(expiration_time)
  return end === undefined || nanosecondsFrom(now) <= end
}

function callerOf(world: QumuloWorld, authId: string, accessTokenId: string | undefined): Caller {
  const { identity } = world.directory.resolve({ auth_id: authId })
  const user = world.directory.userOf(authId)
  const roles = user?.roles ?? []
  const privileges = new Set([
    ...roles.flatMap((role) => ROLE_PRIVILEGES[role] ?? []),
    ...(user?.privileges ?? []),
  ])
  return { identity, roles, privileges, accessTokenId }
}

/** Refuses a caller without a privilege, unless what it asks for is its own and it may do that. */
export function demand(
  world: QumuloWorld,
  caller: Caller,
  privilege: string,
  owner: string | undefined,
): void {
  if (caller.privileges.has(privilege)) return
  if (world.settings.selfService && owner === caller.identity.auth_id) return
  const { errorClasses } = world.settings
  throw refusal(403, errorClasses.forbidden, `missing privilege ${privilege}`)
}
