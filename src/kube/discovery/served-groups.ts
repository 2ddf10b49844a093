import type { Resource } from '../resource.ts'

/** A group of the API with its versions, the preferred one first. */
export interface ServedGroup {
  /** "" for the core group. */
  readonly name: string
  readonly versions: readonly ServedVersion[]
}

/** What is served in one version of a group, by name. */
export interface ServedVersion {
  readonly version: string
  readonly groupVersion: string
  readonly resources: readonly Resource[]
  /** Custom resources have a handler, and manners, of their own. */
  readonly isCustom: boolean
}

/** The groups that are served: built-in ones first, then aggregated, then custom ones, each by name. */
export function servedGroups(resources: readonly Resource[]): readonly ServedGroup[] {
  const names = [...new Set(resources.map(({ definition }) => definition.group))]
  return names
    .map((name) => groupOf(name, resources))
    .toSorted((a, b) => rankOf(a) - rankOf(b) || order(a.name, b.name))
}

function groupOf(name: string, resources: readonly Resource[]): ServedGroup {
  const own = resources.filter(({ definition }) => definition.group === name)
  const versions = [...new Set(own.map(({ definition }) => definition.version))]
  return {
    name,
    versions: versions.toSorted(byMaturity).map((version) => {
      const served = own.filter(({ definition }) => definition.version === version)
      return {
        version,
        groupVersion: name === '' ? version : `${name}/${version}`,
        resources: served.toSorted((a, b) => order(a.definition.plural, b.definition.plural)),
        isCustom: served.some(({ definition }) => definition.family === 'custom'),
      }
    }),
  }
}

const FAMILIES = ['builtin', 'aggregated', 'custom']

const rankOf = ({ versions }: ServedGroup): number =>
  FAMILIES.indexOf(versions[0]?.resources[0]?.definition.family ?? 'custom')

const order = (a: string, b: string): number => (a < b ? -1 : Number(a > b))

// Released versions first, then beta, then alpha; later ones first (apimachinery pkg/version/helpers.go).
function byMaturity(a: string, b: string): number {
  const [x, y] = [maturityOf(a), maturityOf(b)]
  if (!x || !y) return x ? -1 : y ? 1 : order(a, b)
  return y[0] - x[0] || y[1] - x[1] || y[2] - x[2]
}

function maturityOf(version: string): readonly [number, number, number] | undefined {
  const found = /^v(\d+)(?:(alpha|beta)(\d+))?$/.exec(version)
  if (!found) return undefined
  const [, major, stage, minor] = found
  const rank = stage === undefined ? 2 : stage === 'beta' ? 1 : 0
  return [rank, Number(major), Number(minor ?? 0)]
}
