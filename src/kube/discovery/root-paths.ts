import type { Discovery } from './discovery.ts'

const OWN = ['/healthz', '/livez', '/openapi/v2', '/openapi/v3', '/readyz', '/version']

/** The paths that `/` lists, sorted. */
export function rootPaths({ core, named }: Discovery): readonly string[] {
  const prefixes = [...core.versions.map(({ version }) => `/api/${version}`), '/api', '/apis']
  const groups = named.flatMap(({ name, versions }) => [
    `/apis/${name}`,
    ...versions.map(({ groupVersion }) => `/apis/${groupVersion}`),
  ])
  return [...prefixes, ...groups, ...OWN].toSorted()
}
