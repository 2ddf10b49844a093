import type { Grant } from '../src/auth/grants.ts'
import type { KindDefinition } from '../src/kube/define-kind.ts'
import type { ApiFactory } from '../src/mock/api.ts'
import { kubernetesServer } from './kubernetes-server.ts'
import { qumuloApi, type QumuloOptions } from './qumulo/index.ts'
import { stackroxApi, type StackroxOptions } from './stackrox/index.ts'

/** The systems that a mock can serve. The first three are one API server. */
export const API_NAMES = ['alauda', 'kubernetes', 'openshift', 'qumulo', 'stackrox'] as const

/** One of them. */
export type ApiName = (typeof API_NAMES)[number]

/** Which systems a mock serves, and how. */
export interface ApisOptions {
  /**
   * All by default. A single plain REST system answers every path. Kinds of your own, made with `defineKind`, are served
   * beside them.
   */
  readonly apis?: readonly (ApiName | KindDefinition)[]
  /** What users, service accounts and groups may do beside what every cluster grants: for `auth: 'tokens'`. */
  readonly grants?: readonly Grant[]
  /**
   * Whether what a cluster's controllers do is played, as far as deletions wait for it: garbage is collected by owner
   * references and finalizers, and namespaces that are deleted are emptied and go. False by default, as on an API server
   * without controllers.
   */
  readonly controllers?: boolean
  /** Where no source tells what a Qumulo cluster does. */
  readonly qumulo?: QumuloOptions
  /** Where Centrals of StackRox differ. */
  readonly stackrox?: StackroxOptions
}

/** The systems of a mock; the API server first, which answers the paths that nobody owns. Refuses none at all. */
export function apisFrom(options: ApisOptions): readonly ApiFactory[] {
  const { apis = API_NAMES, qumulo = {}, stackrox = {}, grants = [], controllers = false } = options
  if (!Array.isArray(apis)) {
    throw new TypeError(`apis is ${JSON.stringify(apis)}: it must be a list such as ['openshift']`)
  }
  const kinds = apis.filter((api) => typeof api === 'object')
  const names = apis.filter((api) => typeof api === 'string')
  const wanted = new Set(names.map(knownName))
  if (kinds.length > 0)
    (names.length > 0 ? (['kubernetes'] as const) : API_NAMES).forEach((name) => wanted.add(name))
  const isAlone = wanted.size === 1
  const served: readonly (readonly [names: readonly ApiName[], api: ApiFactory])[] = [
    [['alauda', 'kubernetes', 'openshift'], kubernetesServer({ kinds, grants, controllers })],
    [['qumulo'], qumuloApi({ isAlone, ...qumulo })],
    [['stackrox'], stackroxApi({ isAlone, ...stackrox })],
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
