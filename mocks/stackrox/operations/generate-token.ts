import { signJwt } from '../../../src/auth/jwt.ts'
import { decodeMessage, type Message } from '../../../src/rest/gateway/protojson/decode-message.ts'
import { printSeconds } from '../../../src/rest/gateway/protojson/timestamp.ts'
import { rpcError } from '../../../src/rest/gateway/rpc-error.ts'
import { escalationsOf, multierror } from '../access/escalation.ts'
import type { Caller } from '../access/identify.ts'
import { claimsOf, HEADER } from '../tokens/claims.ts'
import { prunedAt, tokenRecord, type TokenRecord } from '../tokens/token-record.ts'
import type { StackroxWorld } from '../world.ts'
import type { Operation } from './operation.ts'

const FIELDS = {
  name: 'string',
  role: 'string',
  roles: 'strings',
  expiration: 'timestamp',
} as const

const YEAR = 365n * 24n * 3600n * 1_000_000_000n
const PER_MILLISECOND = 1_000_000n

/**
 * Issues a token for some of the caller's roles; it is shown this once. The order of refusals is Central's: name, roles,
 * escalation, expiration.
 */
export const generateToken: Operation = {
  needs: [
    ['READ_ACCESS', 'Access'],
    ['READ_WRITE_ACCESS', 'Integration'],
  ],
  read: ({ body }, world) => {
    const wanted = decodeMessage(body, FIELDS, world.settings.spacing)
    return async (caller) => {
      const metadata = checked(world, caller, wanted)
      world.tokens.create(
        metadata.id,
        metadata,
        prunedAt(metadata, world.clock.now(), world.settings),
      )
      const token = await signJwt(await world.signingKey(), HEADER, claimsOf(metadata))
      return { token, metadata }
    }
  },
}

function checked(world: StackroxWorld, caller: Caller, wanted: Message): TokenRecord {
  const { clock, random } = world
  const name = wanted.strings.get('name') ?? ''
  if (name === '') throw invalid('token name cannot be empty')
  const roles = rolesIn(wanted)
  checkRoles(world, caller, roles)
  const now = BigInt(Math.floor(clock.now())) * PER_MILLISECOND
  const expiration = wanted.times.get('expiration') ?? now + YEAR
  if (expiration < now) {
    throw rpcError('invalidArgument', 'Expiration date cannot be in the past')
  }
  return tokenRecord({
    id: random.uuid(),
    name,
    roles,
    issuedAt: printSeconds(now),
    expiration: printSeconds(expiration),
    revoked: false,
  })
}

function rolesIn({ strings, lists }: Message): readonly string[] {
  const role = strings.get('role') ?? ''
  const roles = lists.get('roles') ?? []
  if (role === '') return roles
  if (roles.length > 0) throw invalid('must use either role or roles, but not both')
  return [role]
}

function checkRoles(world: StackroxWorld, caller: Caller, names: readonly string[]): void {
  const missing = names.filter((name) => !world.roles.find(name))
  if (missing.length > 0) throw invalid(`role(s) ${missing.join(',')} don't exist`)
  const requested = names.flatMap((name) => world.roles.find(name) ?? [])
  const escalations = escalationsOf(caller.roles, requested)
  if (escalations.length === 0) return
  throw rpcError('permissionDenied', `not authorized: ${multierror(escalations)}`)
}

const invalid = (message: string): Error =>
  rpcError('invalidArgument', `${message}: invalid arguments`)
