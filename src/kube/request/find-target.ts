import type { PartSubresource } from '../define-kind.ts'
import type { RequestInfo } from './request-info.ts'
import type { Resource } from '../resource.ts'
import {
  badRequest,
  methodNotAllowed,
  notFound,
  pageNotFound,
  unknownResource,
  verbNotSupported,
} from '../status.ts'
import type { World } from '../world.ts'

/** What a path leads to. */
export interface Target {
  /** The kind whose objects are read or written; below `token` it is the request for one. */
  readonly resource: Resource
  /** The part of the object that the path ends in, with its name. */
  readonly part?: NamedPart
}

/** A part of an object under its name in paths. */
export type NamedPart = PartSubresource & { readonly name: string }

/**
 * Finds what a path leads to, and checks that its verb is served there: first the resource (404), then the verb (405).
 * Custom resources are served by a handler of their own, with answers of its own.
 */
export function findTarget(world: World, info: RequestInfo, method: string): Target {
  // A second slash in front leads past what is served.
  if (info.path.startsWith('//')) throw pageNotFound()
  const served = servedIn(world, info)
  const found = served.find(({ definition }) => names(definition, info.resource))
  if (!found) throw isCustom(served[0]) ? pageNotFound() : unknownResource()
  return isCustom(found) ? customTarget(found, info) : builtinTarget(found, info, method)
}

const names = (
  { plural, aliases = [] }: { readonly plural: string; readonly aliases?: readonly string[] },
  segment: string,
): boolean => plural === segment || aliases.includes(segment)

const isCustom = (resource: Resource | undefined): boolean =>
  resource?.definition.family === 'custom'

// An unknown version of a built-in group is a missing resource; of any other group it is a missing page.
function servedIn(world: World, { group, version }: RequestInfo): readonly Resource[] {
  const inGroup = world.resources.filter(({ definition }) => definition.group === group)
  const inVersion = inGroup.filter(({ definition }) => definition.version === version)
  if (inVersion.length > 0) return inVersion
  throw inGroup[0]?.definition.family === 'builtin' ? unknownResource() : pageNotFound()
}

function builtinTarget(resource: Resource, info: RequestInfo, method: string): Target {
  const { subresource, rest, isDeprecatedWatch } = info
  if (rest.length > 0 || isMisplaced(resource, info)) throw unknownResource()
  const target = subresource === '' ? { resource } : belowObject(resource, info)
  const { verbs } = target.part ?? target.resource.definition
  if (!verbs.some((verb) => verb === info.verb) || method === 'HEAD') throw methodNotAllowed()
  if (isDeprecatedWatch && method !== 'GET') throw methodNotAllowed()
  if (subresource === '') checkPlace(resource, info)
  return target
}

// A cluster-scoped kind lives in no namespace, an object of a namespaced kind in one. A namespace counts as in itself.
function isMisplaced(
  { definition, isNamespaced }: Resource,
  { namespace, isItem, isDeprecatedWatch }: RequestInfo,
): boolean {
  if (definition.review && (isItem || isDeprecatedWatch)) return true
  if (isNamespaced) return namespace === '' && isItem && !isDeprecatedWatch
  return namespace !== '' && !(definition.holdsNamespaces && isItem)
}

function belowObject(resource: Resource, { subresource, isDeprecatedWatch }: RequestInfo): Target {
  const found = resource.subresources.get(subresource)
  if (!found || isDeprecatedWatch) throw unknownResource()
  if (found.type === 'review') return { resource: found.resource }
  return { resource, part: { ...found, name: subresource } }
}

// Which verbs belong to a collection, to one object, to all namespaces.
function checkPlace({ isNamespaced }: Resource, { verb, isItem, namespace }: RequestInfo): void {
  const isEverywhere = isNamespaced && namespace === ''
  switch (verb) {
    case 'create':
      if (isItem || isEverywhere) throw methodNotAllowed()
      return
    case 'update':
    case 'patch':
      if (!isItem) throw methodNotAllowed()
      return
    case 'deletecollection':
      if (isEverywhere) throw methodNotAllowed()
      return
    default:
  }
}

// apiextensions-apiserver pkg/apiserver/customresource_handler.go ServeHTTP
function customTarget(resource: Resource, info: RequestInfo): Target {
  const { namespace, verb, subresource, isItem } = info
  const { isNamespaced, subject, definition } = resource
  if (!isNamespaced && namespace !== '') throw pageNotFound()
  if (isNamespaced && namespace === '' && verb !== 'list' && verb !== 'watch') throw pageNotFound()
  const found = resource.subresources.get(subresource)
  if (subresource !== '' && !found) throw notFound(subject, info.name)
  const part = found?.type === 'part' ? { ...found, name: subresource } : undefined
  const { verbs } = part ?? definition
  if (!verbs.some((own) => own === verb)) throw verbNotSupported(subject, verb)
  if (!isItem && (verb === 'update' || verb === 'patch')) throw badRequest('name must be provided')
  return part ? { resource, part } : { resource }
}
