import type { JsonObject } from '../../json/value.ts'
import type { Resource } from '../resource.ts'
import { foreignOf, subresourcesOf, verbsOf, type Foreign } from './resource-facts.ts'
import type { ServedGroup, ServedVersion } from './served-groups.ts'

/** All groups with all of their resources in one document: what clients ask `/api` and `/apis` for since 1.26. */
export const aggregatedDocument = (groups: readonly ServedGroup[]): JsonObject => ({
  kind: 'APIGroupDiscoveryList',
  apiVersion: 'apidiscovery.k8s.io/v2',
  metadata: {},
  items: groups.map(({ name, versions }) => ({
    metadata: name === '' ? {} : { name },
    versions: versions.map((version) => ({
      version: version.version,
      resources: version.resources.map((resource) => entryOf(resource, version)),
      freshness: 'Current',
    })),
  })),
})

function entryOf(resource: Resource, version: ServedVersion): JsonObject {
  const { definition, isNamespaced } = resource
  const { plural, singular, kind, shortNames = [], categories = [] } = definition
  const subresources = subresourcesOf(resource).map(({ name, kind: sent, verbs, foreign }) => ({
    subresource: name,
    responseKind: responseKind(sent, foreign, resource, version),
    verbs,
  }))
  return {
    resource: plural,
    responseKind: responseKind(kind, foreignOf(resource), resource, version),
    scope: isNamespaced ? 'Namespaced' : 'Cluster',
    singularResource: singular,
    verbs: verbsOf(resource),
    ...(shortNames.length === 0 ? {} : { shortNames }),
    ...(categories.length === 0 ? {} : { categories }),
    ...(subresources.length === 0 ? {} : { subresources }),
  }
}

// Custom resources name their group and version, others only one that is not theirs.
function responseKind(
  kind: string,
  foreign: Foreign | undefined,
  { definition }: Resource,
  { isCustom }: ServedVersion,
): JsonObject {
  const own = isCustom ? { group: definition.group, version: definition.version } : undefined
  const { group, version } = foreign ?? own ?? { group: '', version: '' }
  return { group, version, kind }
}
