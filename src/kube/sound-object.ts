import type { JsonObject, JsonValue } from '../json/value.ts'
import { pathSegmentProblems } from './meta/names.ts'
import { nameOf, namespaceOf, withMetadata } from './meta/object-meta.ts'
import type { Resource } from './resource.ts'
import { decodeStruct } from './schema/decode.ts'

/**
 * An object as the kind's Go type holds it, under the name that a key gives: what can be served at all. Refuses with a
 * TypeError a key that no path can hold, a name, kind or version other than its own, and values of other types.
 */
export function soundObject(resource: Resource, key: string, object: JsonObject): JsonObject {
  const named = withName(resource, key, object)
  checkOwn(resource, key, ['kind', object['kind'], resource.definition.kind])
  checkOwn(resource, key, ['apiVersion', object['apiVersion'], resource.apiVersion])
  const { value, typeError } = decodeStruct(resource.shape, named)
  if (typeError === undefined) return value
  throw new TypeError(`${describe(resource, key)}: ${typeError}`)
}

/** The key that an object's metadata makes, `name` or `namespace/name`; undefined when it does not say enough. */
export function keyByMetadata({ isNamespaced }: Resource, object: JsonObject): string | undefined {
  const parts = isNamespaced ? [namespaceOf(object), nameOf(object)] : [nameOf(object)]
  return parts.includes('') ? undefined : parts.join('/')
}

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
  if (namespace === undefined) return withMetadata(object, { name, namespace })
  checkOwn(resource, key, ['metadata.namespace', namespaceOf(object), namespace])
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
