import { parseJwt, type Jwt } from '../../../src/auth/jwt.ts'
import type { PlainRequest } from '../../../src/http/exchange.ts'
import { quoteGo } from '../../../src/json/go-quote.ts'
import { rpcError } from '../../../src/rest/gateway/rpc-error.ts'
import { API_TOKENS, ISSUER, KEY_ID, LEEWAY } from '../tokens/claims.ts'
import type { StackroxWorld } from '../world.ts'
import { unionOf, type Permissions } from './permissions.ts'
import { NONE, type RoleRecord } from './roles.ts'

/** Who asks: the roles count, and nothing else. */
export interface Caller {
  readonly roles: readonly RoleRecord[]
  readonly permissions: Permissions
}

const NOT_FOUND = 'credentials not found'
const TOKEN = `${NOT_FOUND}: token-based: cannot extract identity`
const BASIC = `${NOT_FOUND}: basic: cannot extract identity`

/**
 * Finds out who asks, from a bearer token or a password; without credentials it is the administrator where the mock is
 * open. Refuses as stackrox pkg/grpc/authn does, which never tells why a token is not good.
 */
export function identify(world: StackroxWorld, request: PlainRequest): Caller | Promise<Caller> {
  const lines = request.headers.all('authorization').filter((line) => line !== '')
  const [line] = lines
  if (line === undefined) {
    if (world.isOpen) return callerOf(world, ['Admin'])
    throw rpcError('unauthenticated', NOT_FOUND)
  }
  // With several lines it is not clear which token is meant; a password is taken from the first.
  if (lines.length === 1 && /^bearer /i.test(line)) return byToken(world, line.slice(7).trim())
  if (line.startsWith('Basic ')) return byPassword(world, line.slice(6))
  throw rpcError('unauthenticated', NOT_FOUND)
}

function byPassword(world: StackroxWorld, encoded: string): Caller {
  const [username, ...rest] = decodeBase64(encoded).split(':')
  if (username === undefined || rest.length === 0) {
    throw rpcError('unauthenticated', `${BASIC}: failed to parse basic auth token`)
  }
  if (username === 'admin' && rest.join(':') === world.settings.adminPassword) {
    return callerOf(world, ['Admin'])
  }
  const shown = quoteGo(username)
  throw rpcError('unauthenticated', `${BASIC}: failed to identify user with username ${shown}`)
}

function decodeBase64(text: string): string {
  try {
    const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
    return new TextDecoder().decode(bytes)
  } catch {
    return ''
  }
}

async function byToken(world: StackroxWorld, token: string): Promise<Caller> {
  if (token === world.adminToken) return callerOf(world, ['Admin'])
  const jwt = parseJwt(token)
  if (!jwt || typeof jwt.claims['iss'] !== 'string') {
    // Where tokens are exchanged, one that nobody can read counts as a bad argument.
    const code = world.settings.machineToMachine ? 'invalidArgument' : 'unauthenticated'
    throw rpcError(code, `${TOKEN}: token validation failed`)
  }
  if (!(await isGood(world, jwt))) {
    throw rpcError('unauthenticated', `${TOKEN}: token validation failed`)
  }
  const roles = textsIn(jwt.claims['roles'])
  if (roles.length === 0) {
    throw rpcError('unauthenticated', `${TOKEN}: could not determine token type`)
  }
  const caller = callerOf(world, roles)
  if (caller.roles.length > 0) return caller
  throw rpcError(
    'unauthenticated',
    'access for this user is not authorized: no valid role, please contact your system administrator',
  )
}

async function isGood(world: StackroxWorld, { header, claims, message, signature }: Jwt) {
  const { iss, aud, exp, jti } = claims
  if (header['alg'] !== 'RS256' || header['kid'] !== KEY_ID) return false
  if (iss !== ISSUER || aud !== API_TOKENS || typeof jti !== 'string') return false
  const end = typeof exp === 'number' ? exp * 1000 + LEEWAY : undefined
  if (end !== undefined && world.clock.now() > end) return false
  const stored = world.tokens.get(jti)?.value
  if (!stored || stored.revoked) return false
  return (await world.signingKey()).verify(message, signature)
}

function callerOf(world: StackroxWorld, names: readonly string[]): Caller {
  const roles = names
    .filter((name) => name !== NONE)
    .flatMap((name) => world.roles.find(name) ?? [])
  return { roles, permissions: unionOf(roles.map(({ permissions }) => permissions)) }
}

const textsIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
