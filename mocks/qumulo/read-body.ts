import { isJsonObject, type JsonObject, type JsonValue } from '../../src/json/value.ts'
import { refusal, undecodable, unparsable } from './errors.ts'
import { DOMAINS, type Domain, type IdentityQuery } from './identity/identity.ts'
import type { QumuloSettings } from './options.ts'
import { parseTime } from './time.ts'

/** Reads the object in a body, of which only some members are known. Refuses what is none. */
export function readBody(
  body: Uint8Array,
  members: readonly string[],
  settings: QumuloSettings,
): JsonObject {
  const value = parse(body)
  if (!isJsonObject(value)) throw undecodable('request body is not an object')
  return known(value, members, settings)
}

function known(
  object: JsonObject,
  members: readonly string[],
  { unknownMembers, errorClasses }: QumuloSettings,
): JsonObject {
  const stranger = Object.keys(object).find((name) => !members.includes(name))
  if (stranger === undefined || unknownMembers === 'ignore') return object
  throw refusal(400, errorClasses.unknownMember, `unknown field '${stranger}'`)
}

function parse(body: Uint8Array): JsonValue {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body)) as JsonValue
  } catch {
    throw undecodable('request body is not valid JSON')
  }
}

/** Reads a text that must be there. */
export function requiredText(object: JsonObject, name: string): string {
  const value = object[name]
  if (value === undefined) throw undecodable(`field '${name}' not found`)
  if (typeof value !== 'string') throw unparsable(name)
  return value
}

/** Reads a time: null where null stands, undefined where nothing stands. */
export function optionalTime(object: JsonObject, name: string): bigint | null | undefined {
  const value = object[name]
  if (value === undefined || value === null) return value
  const time = typeof value === 'string' ? parseTime(value) : undefined
  if (time === undefined) throw unparsable(name)
  return time
}

const IDENTITY_MEMBERS = ['domain', 'auth_id', 'uid', 'gid', 'sid', 'name']

/** Reads a member that names somebody. Its own members may be null, which is the same as absent. */
export function requiredIdentity(
  object: JsonObject,
  name: string,
  settings: QumuloSettings,
): IdentityQuery {
  const value = object[name]
  if (value === undefined) throw undecodable(`field '${name}' not found`)
  if (!isJsonObject(value)) throw unparsable(name)
  return identityIn(known(value, IDENTITY_MEMBERS, settings))
}

/** Reads an object that names somebody. */
export function identityIn(object: JsonObject): IdentityQuery {
  const domain = member(object, 'domain', isDomain)
  const auth_id = member(object, 'auth_id', isDigits)
  const uid = member(object, 'uid', isPosixNumber)
  const gid = member(object, 'gid', isPosixNumber)
  const sid = member(object, 'sid', isText)
  const name = member(object, 'name', isText)
  const found = { domain, auth_id, uid, gid, sid, name }
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined))
}

function member<T extends JsonValue>(
  object: JsonObject,
  name: string,
  is: (value: JsonValue) => value is T,
): T | undefined {
  const value = object[name] ?? undefined
  if (value === undefined) return undefined
  if (!is(value)) throw unparsable(name)
  return value
}

const isText = (value: JsonValue): value is string => typeof value === 'string'
const isDigits = (value: JsonValue): value is string => isText(value) && /^\d{1,20}$/.test(value)
const isDomain = (value: JsonValue): value is Domain => DOMAINS.some((domain) => domain === value)
const isPosixNumber = (value: JsonValue): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 2 ** 32
