import type { JsonObject } from '../../json/value.ts'
import type { Resource } from '../resource.ts'
import { foreignOf, storageHashOf, subresourcesOf, verbsOf } from './resource-facts.ts'
import type { ServedGroup, ServedVersion } from './served-groups.ts'

/** `/api`: the versions of the core group, and where the server is. */
export const apiVersions = (core: ServedGroup, host: string): JsonObject => ({
  kind: 'APIVersions',
  versions: core.versions.map(({ version }) => version),
  serverAddressByClientCIDRs: [{ clientCIDR: '0.0.0.0/0', serverAddress: host }],
})

/** `/apis`: the groups. */
export const apiGroupList = (groups: readonly ServedGroup[]): JsonObject => ({
  kind: 'APIGroupList',
  apiVersion: 'v1',
  groups: groups.map(groupFields),
})

/** `/apis/G`: one group. */
export const apiGroup = (group: ServedGroup): JsonObject => ({
  kind: 'APIGroup',
  apiVersion: 'v1',
  ...groupFields(group),
})

function groupFields({ name, versions }: ServedGroup): JsonObject {
  const listed = versions.map(({ groupVersion, version }) => ({ groupVersion, version }))
  return { name, versions: listed, preferredVersion: listed[0] }
}

/** `/api/V` and `/apis/G/V`: the resources of a version, each followed by what is below it. */
export async function apiResourceList({
  groupVersion,
  resources,
}: ServedVersion): Promise<JsonObject> {
  const listed = await Promise.all(resources.map(entriesOf))
  return {
    kind: 'APIResourceList',
    ...(groupVersion.includes('/') ? { apiVersion: 'v1' } : {}),
    groupVersion,
    resources: listed.flat(),
  }
}

async function entriesOf(resource: Resource): Promise<readonly JsonObject[]> {
  const { definition, isNamespaced } = resource
  const { plural, singular, kind, shortNames = [], categories = [] } = definition
  const hash = await storageHashOf(resource)
  const own = {
    name: plural,
    singularName: singular,
    namespaced: isNamespaced,
    ...foreignOf(resource),
    kind,
    verbs: verbsOf(resource),
    ...(shortNames.length === 0 ? {} : { shortNames }),
    ...(categories.length === 0 ? {} : { categories }),
    ...(hash === undefined ? {} : { storageVersionHash: hash }),
  }
  const below = subresourcesOf(resource).map(({ name, kind: sent, verbs, foreign }) => ({
    name: `${plural}/${name}`,
    singularName: '',
    namespaced: isNamespaced,
    ...foreign,
    kind: sent,
    verbs,
  }))
  return [own, ...below]
}
