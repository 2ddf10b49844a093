import type { JsonObject } from '../../json/value.ts'
import { checkBodySize, checkInputType } from '../body/body-format.ts'
import { decodeBody } from '../body/decode-body.ts'
import { userAgentOf, type Exchange } from '../exchange.ts'
import { metadataOf, nameOf, namespaceOf, withMetadata } from '../meta/object-meta.ts'
import { parseWriteOptions, type WriteOptions } from '../options/write-options.ts'
import type { Resource } from '../resource.ts'
import { badRequest } from '../status.ts'
import { isRegistered, type World } from '../world.ts'

/** A decoded write: what every create and update begins with. */
export interface Written {
  readonly options: WriteOptions
  /** The body as an object of the kind, with the endpoint's kind, version and namespace. */
  readonly object: JsonObject
}

/** Checks and decodes the body of a create, in the server's order. */
export function readCreate(world: World, exchange: Exchange): Written {
  checkInputType(exchange.request)
  checkBodySize(exchange.request)
  const options = parseWriteOptions(exchange.query, 'CreateOptions', userAgentOf(exchange))
  return { options, object: decodeWritten(world, exchange, options) }
}

/** Checks and decodes the body of an update: there the size counts before the media type. */
export function readUpdate(world: World, exchange: Exchange): Written {
  checkBodySize(exchange.request)
  const options = parseWriteOptions(exchange.query, 'UpdateOptions', userAgentOf(exchange))
  checkInputType(exchange.request)
  return { options, object: decodeWritten(world, exchange, options) }
}

function decodeWritten(world: World, exchange: Exchange, options: WriteOptions): JsonObject {
  const { resource, info, warnings } = exchange
  const decoded = decodeBody(exchange, options.fieldValidation, (apiVersion, kind) =>
    isRegistered(world, apiVersion, kind),
  )
  if (options.fieldValidation === 'Warn') warnings.push(...decoded.warnings)
  const { definition, apiVersion } = resource
  const isCustom = definition.family === 'custom'
  if (decoded.apiVersion !== apiVersion) {
    throw badRequest(
      `the API version in the data (${decoded.apiVersion}) does not match the expected API version (${apiVersion})`,
    )
  }
  // What a custom resource calls itself is looked at when it is validated.
  const typed = isCustom ? decoded.object : { ...decoded.object, kind: definition.kind, apiVersion }
  const defaulted = definition.defaults ? definition.defaults(typed) : typed
  return inNamespace(defaulted, resource, info.namespace)
}

/** Refuses an object without a name, or with another than that of the URL, with a 400. */
export function checkBodyName(object: JsonObject, name: string): void {
  const own = nameOf(object)
  if (own === '') {
    throw badRequest(
      `the name of the object (${name} based on URL) was undeterminable: name must be provided`,
    )
  }
  if (own !== name) {
    throw badRequest(`the name of the object (${own}) does not match the name on the URL (${name})`)
  }
}

/** Puts an object into the namespace of the URL; a cluster-scoped one into none. Refuses one of another with a 400. */
export function inNamespace(object: JsonObject, resource: Resource, namespace: string): JsonObject {
  const own = namespaceOf(object)
  if (resource.isNamespaced && own !== '' && own !== namespace) {
    throw badRequest(
      'the namespace of the provided object does not match the namespace sent on the request',
    )
  }
  const wanted = resource.isNamespaced ? namespace : undefined
  const isThere = metadataOf(object)['namespace'] === wanted
  return isThere ? object : withMetadata(object, { namespace: wanted })
}
