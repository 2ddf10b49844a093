import { isJsonObject, type JsonObject } from '../../src/json/value.ts'
import { memberOf } from '../../src/rest/member-types.ts'
import { RecordCollection } from '../../src/rest/record-collection.ts'
import { completeGroup, completeUser } from './identity/complete-principal.ts'
import type { Identity } from './identity/identity.ts'
import { identityIn } from './read-body.ts'
import { nanosecondsFrom, parseTime, printTime } from './time.ts'
import { authIdIn, decodeBearer, encodeBearer, idOf } from './tokens/bearer.ts'
import { randomKey } from './tokens/issue-token.ts'
import { metadataOf, type TokenRecord } from './tokens/token-record.ts'
import type { QumuloWorld } from './world.ts'

const API_VERSION = 'qumulo/v1'
const TOKEN = 'QumuloAccessToken'

/** The cluster's tokens, users and groups as data. */
export function collectionsOf(world: QumuloWorld) {
  const tokens = new RecordCollection<TokenRecord>({
    kind: TOKEN,
    apiVersion: API_VERSION,
    id: 'id',
    records: world.tokens,
    toWire: metadataOf,
    complete: (object, previous) => completeToken(world, object, previous),
  })
  const users = new RecordCollection({
    kind: 'QumuloUser',
    apiVersion: API_VERSION,
    id: 'auth_id',
    records: world.users,
    toWire: (user) => user,
    complete: (object) => completeUser(world, object),
  })
  const groups = new RecordCollection({
    kind: 'QumuloGroup',
    apiVersion: API_VERSION,
    id: 'auth_id',
    records: world.groups,
    toWire: (group) => group,
    complete: (object) => completeGroup(world, object),
  })
  return new Map([tokens, users, groups].map((collection) => [collection.kind, collection]))
}

function completeToken(
  world: QumuloWorld,
  object: JsonObject,
  previous: TokenRecord | undefined,
): TokenRecord {
  const given = memberOf(object, 'bearer_token', 'text', TOKEN) ?? previous?.bearer_token
  const parts = given === undefined ? undefined : decodeBearer(given)
  if (given !== undefined && !parts) throw new TypeError(`${TOKEN}: bearer_token is none`)
  const id = memberOf(object, 'id', 'text', TOKEN) ?? (parts && idOf(parts))
  const user = userOf(world, object, id)
  const authId = BigInt(user.auth_id)
  const created = createdOf(object) ?? parts?.created ?? nanosecondsFrom(world.clock.now())
  const key = id === undefined ? randomKey(world.random) : BigInt(id) % 2n ** 64n
  const secret = (): Uint8Array => world.random.bytes(32)
  const isOwn = parts !== undefined && idOf(parts) === (id ?? idOf(parts))
  return {
    id: id ?? idOf({ authId, key }),
    user,
    creator: identityAt(world, object, 'creator') ?? adminOf(world),
    creation_time: printTime(created),
    expiration_time: timeIn(object, 'expiration_time'),
    enabled: memberOf(object, 'enabled', 'boolean', TOKEN) ?? true,
    bearer_token:
      isOwn && given !== undefined
        ? given
        : encodeBearer({ secret: secret(), authId, key, created }),
  }
}

/** Whom a token is for: as it says, or as its id says. Refuses one where they differ. */
function userOf(world: QumuloWorld, object: JsonObject, id: string | undefined): Identity {
  const fromId = id === undefined ? undefined : authIdIn(id)
  if (id !== undefined && fromId === undefined) {
    throw new TypeError(`${TOKEN}: id is ${JSON.stringify(id)}, not (auth_id << 64) + key`)
  }
  const user =
    identityAt(world, object, 'user') ??
    (fromId === undefined
      ? undefined
      : world.directory.resolve({ auth_id: String(fromId) }).identity)
  if (!user) throw new TypeError(`${TOKEN}: user is missing`)
  if (fromId !== undefined && user.auth_id !== String(fromId)) {
    throw new TypeError(`${TOKEN}: ${id} is an id of auth_id:${fromId}, not ${user.auth_id}`)
  }
  return user
}

function identityAt(world: QumuloWorld, object: JsonObject, name: string): Identity | undefined {
  const value = object[name]
  if (!isJsonObject(value) || Object.keys(value).length === 0) return undefined
  try {
    return world.directory.resolve(identityIn(value)).identity
  } catch (error) {
    throw new TypeError(`${TOKEN}: ${name} is nobody: ${(error as Error).message}`, {
      cause: error,
    })
  }
}

const adminOf = ({ directory }: QumuloWorld): Identity =>
  directory.resolve({ auth_id: '500' }).identity

function createdOf(object: JsonObject): bigint | undefined {
  const text = memberOf(object, 'creation_time', 'text', TOKEN)
  return text === undefined ? undefined : timeOf(text)
}

function timeIn(object: JsonObject, name: string): string | null {
  const text = memberOf(object, name, 'text', TOKEN)
  return text === undefined ? null : printTime(timeOf(text))
}

function timeOf(text: string): bigint {
  const time = parseTime(text)
  if (time === undefined) throw new TypeError(`${TOKEN}: ${JSON.stringify(text)} is no time`)
  return time
}
