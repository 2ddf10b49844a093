import { isJsonObject, type JsonObject } from '../../src/json/value.ts'
import { parseTimestamp, printSeconds } from '../../src/rest/gateway/protojson/timestamp.ts'
import { memberOf } from '../../src/rest/member-types.ts'
import { RecordCollection } from '../../src/rest/record-collection.ts'
import { ACCESS, type Access, type Permissions } from './access/permissions.ts'
import { UNRESTRICTED, type RoleRecord } from './access/roles.ts'
import { prunedAt, tokenRecord, type TokenRecord } from './tokens/token-record.ts'
import type { StackroxWorld } from './world.ts'

const API_VERSION = 'stackrox/v1'
const TOKEN = 'StackroxToken'
const ROLE = 'StackroxRole'
const YEAR = 365 * 24 * 3600 * 1000

/** Central's API tokens and roles as data. */
export function collectionsOf(world: StackroxWorld) {
  const tokens = new RecordCollection<TokenRecord>({
    kind: TOKEN,
    apiVersion: API_VERSION,
    id: 'id',
    records: world.tokens,
    toWire: (token) => token,
    complete: (object) => completeToken(world, object),
    expiresAt: (token) => prunedAt(token, world.clock.now(), world.settings),
  })
  const roles = new RecordCollection<RoleRecord>({
    kind: ROLE,
    apiVersion: API_VERSION,
    id: 'name',
    records: world.roleRecords,
    toWire: (role) => role,
    complete: completeRole,
  })
  return new Map([tokens, roles].map((collection) => [collection.kind, collection]))
}

function completeToken({ clock, random }: StackroxWorld, object: JsonObject): TokenRecord {
  const issuedAt = timeIn(object, 'issuedAt') ?? secondsOf(clock.now())
  const role = memberOf(object, 'role', 'text', TOKEN) ?? ''
  const roles = memberOf(object, 'roles', 'texts', TOKEN) ?? (role === '' ? [] : [role])
  return tokenRecord({
    id: memberOf(object, 'id', 'text', TOKEN) ?? random.uuid(),
    name: memberOf(object, 'name', 'text', TOKEN) ?? '',
    roles,
    issuedAt,
    expiration: timeIn(object, 'expiration') ?? secondsOf(Date.parse(issuedAt) + YEAR),
    revoked: memberOf(object, 'revoked', 'boolean', TOKEN) ?? false,
  })
}

function timeIn(object: JsonObject, name: string): string | undefined {
  const text = memberOf(object, name, 'text', TOKEN)
  if (text === undefined) return undefined
  const time = parseTimestamp(text)
  if (typeof time === 'bigint') return printSeconds(time)
  throw new TypeError(`${TOKEN}: ${name} is ${JSON.stringify(text)}, which is no time`)
}

const secondsOf = (milliseconds: number): string =>
  `${new Date(milliseconds).toISOString().slice(0, 19)}Z`

function completeRole(object: JsonObject): RoleRecord {
  const name = memberOf(object, 'name', 'text', ROLE)
  if (name === undefined) throw new TypeError(`${ROLE}: name is missing`)
  const permissions = object['permissions'] ?? {}
  if (!isPermissions(permissions)) {
    throw new TypeError(`${ROLE} ${name}: permissions are resources with ${ACCESS.join(', ')}`)
  }
  const accessScope = memberOf(object, 'accessScope', 'text', ROLE) ?? UNRESTRICTED
  return { name, permissions, accessScope }
}

function isPermissions(value: unknown): value is Permissions {
  return isJsonObject(value) && Object.values(value).every(isAccess)
}

const isAccess = (value: unknown): value is Access => ACCESS.some((access) => access === value)
