import type { ApiFactory } from '../src/mock/api.ts'
import { kubernetesServer } from './kubernetes-server.ts'
import { qumuloApi, type QumuloOptions } from './qumulo/index.ts'

/** The systems that a mock can serve. The first three are one API server. */
export const API_NAMES = ['alauda', 'kubernetes', 'openshift', 'qumulo'] as const

/** One of them. */
export type ApiName = (typeof API_NAMES)[number]

/** Which systems a mock serves, and how. */
export interface ApisOptions {
  /** All by default. A single plain REST system answers every path. */
  readonly apis?: readonly ApiName[]
  /** Where no source tells what a Qumulo cluster does. */
  readonly qumulo?: QumuloOptions
}

/** The systems of a mock; the API server first, which answers the paths that nobody owns. Refuses none at all. */
export function apisFrom({ apis = API_NAMES, qumulo = {} }: ApisOptions): readonly ApiFactory[] {
  const wanted = new Set(apis.map(knownName))
  const isAlone = wanted.size === 1
  const served: readonly (readonly [names: readonly ApiName[], api: ApiFactory])[] = [
    [['alauda', 'kubernetes', 'openshift'], kubernetesServer],
    [['qumulo'], qumuloApi({ isAlone, ...qumulo })],
  ]
  const chosen = served.filter(([names]) => names.some((name) => wanted.has(name)))
  if (chosen.length === 0) throw new TypeError('apis is empty: leave it out to serve all')
  return chosen.map(([, api]) => api)
}

function knownName(name: string): ApiName {
  const known = API_NAMES.find((api) => api === name)
  if (known) return known
  throw new TypeError(`apis has ${JSON.stringify(name)}: there are ${API_NAMES.join(', ')}`)
}
