import {
  isJsonObject,
  type JsonObject,
  type JsonValue,
  type MutableJsonObject,
} from '../../json/value.ts'
import { whyNotJson } from '../../json/not-json.ts'
import { pathSegmentProblems } from '../meta/names.ts'
import { nameOf, namespaceOf, withMetadata } from '../meta/object-meta.ts'
import type { Resource } from '../resource.ts'
import type { StructShape } from '../schema/shape.ts'
import { decodeStruct } from '../schema/decode.ts'

/**
 * An object as the kind's Go type holds it, under the name that a key gives: what can be served at all. What it shares
 * with `known`, the object that is stored there, is not looked at again. Refuses with a TypeError a key that no path can hold, a name,
 * kind or version other than its own, values of other types, and what is no JSON.
 */
export function soundObject(
  resource: Resource,
  key: string,
  object: JsonObject,
  known: JsonObject = {},
): JsonObject {
  const named = hasNameOf(known, object) ? object : withName(resource, key, object)
  checkOwn(resource, key, ['kind', object['kind'], resource.definition.kind])
  checkOwn(resource, key, ['apiVersion', object['apiVersion'], resource.apiVersion])
  const fresh = differing(resource.shape, named, known)
  const problem = whyNotJson(fresh)
  if (problem !== undefined) throw new TypeError(`${describe(resource, key)}: ${problem}`)
  const { value, typeError } = decodeStruct(resource.shape, fresh)
  if (typeError === undefined) return joined(named, fresh, value)
  throw new TypeError(`${describe(resource, key)}: ${typeError}`)
}

// The fields that are not the known object's own.
function differing({ fields }: StructShape, object: JsonObject, known: JsonObject): JsonObject {
  const found: MutableJsonObject = {}
  for (const name of Object.keys(object)) {
    const [given, own] = [object[name], known[name]]
    if (given === own) continue
    const shape = fields.get(name)?.shape
    const isNested = shape?.type === 'struct' && isJsonObject(given) && isJsonObject(own)
    found[name] = isNested ? differing(shape, given, own) : given
  }
  return found
}

// The object with what was decoded in place of what was given.
function joined(object: JsonObject, given: JsonObject, decoded: JsonObject): JsonObject {
  const whole: MutableJsonObject = { ...object }
  for (const name of Object.keys(given)) {
    const [all, part, value] = [object[name], given[name], decoded[name]]
    const isPart = all !== part && isJsonObject(all) && isJsonObject(part) && isJsonObject(value)
    whole[name] = isPart ? joined(all, part, value) : value
  }
  return whole
}

/** The key that an object's metadata makes, `name` or `namespace/name`; undefined when it does not say enough. */
export function keyByMetadata({ isNamespaced }: Resource, object: JsonObject): string | undefined {
  const parts = isNamespaced ? [namespaceOf(object), nameOf(object)] : [nameOf(object)]
  return parts.includes('') ? undefined : parts.join('/')
}

// Some are stored under a key that is not their name: so does the server when an update renames them.
const hasNameOf = (known: JsonObject, object: JsonObject): boolean =>
  nameOf(known) !== '' &&
  nameOf(object) === nameOf(known) &&
  namespaceOf(object) === namespaceOf(known)

function withName(resource: Resource, key: string, object: JsonObject): JsonObject {
  const parts = resource.isNamespaced ? key.split('/') : [key]
  const [name = '', namespace] = parts.toReversed()
  if (parts.length !== (resource.isNamespaced ? 2 : 1) || !parts.every(isSegment)) {
    const wanted = resource.isNamespaced ? '"namespace/name"' : 'a name without "/" and "%"'
    throw new TypeError(
      `${JSON.stringify(key)} is no key of ${resource.definition.kind}: it must be ${wanted}`,
    )
  }
  checkOwn(resource, key, ['metadata.name', nameOf(object), name])
  if (namespace !== undefined) {
    checkOwn(resource, key, ['metadata.namespace', namespaceOf(object), namespace])
  }
  return withMetadata(object, { name, namespace })
}

const isSegment = (part: string): boolean => part !== '' && pathSegmentProblems(part).length === 0

function checkOwn(
  resource: Resource,
  key: string,
  [field, given, wanted]: readonly [string, JsonValue | undefined, string],
): void {
  if (given === undefined || given === null || given === '' || given === wanted) return
  const [shown, needed] = [JSON.stringify(given), JSON.stringify(wanted)]
  throw new TypeError(`${describe(resource, key)}: ${field} is ${shown}, it must be ${needed}`)
}

const describe = ({ definition }: Resource, key: string): string =>
  `${definition.kind} ${JSON.stringify(key)}`
