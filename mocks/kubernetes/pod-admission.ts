import { isJsonObject, type JsonObject, type JsonValue } from '../../src/json/value.ts'

/**
 * A pod as the server's admission completes it once its managers are told: it tolerates for five minutes that its node
 * is gone, and has the priority of those that ask for none (plugins DefaultTolerationSeconds and Priority).
 *
 * @param pod with its defaults
 * @param previous as it is stored; undefined at a create
 */
export function admittedPod(pod: JsonObject, previous: JsonObject | undefined): JsonObject {
  const { spec } = pod
  if (!isJsonObject(spec)) return pod
  const { enableServiceLinks, ...rest } = spec
  const before = previous?.['spec']
  const { priority = 0, preemptionPolicy = 'PreemptLowerPriority' } = isJsonObject(before)
    ? before
    : {}
  return {
    ...pod,
    spec: {
      ...rest,
      tolerations: withDefaults(spec['tolerations']),
      priority: spec['priority'] ?? priority,
      ...(enableServiceLinks === undefined ? {} : { enableServiceLinks }),
      preemptionPolicy: spec['preemptionPolicy'] ?? preemptionPolicy,
    },
  }
}

const KEYS = ['node.kubernetes.io/not-ready', 'node.kubernetes.io/unreachable']

function withDefaults(tolerations: JsonValue | undefined): readonly JsonValue[] {
  const own = Array.isArray(tolerations) ? tolerations : []
  const missing = KEYS.filter((key) => !own.some((toleration) => tolerates(toleration, key)))
  return [...own, ...missing.map(fiveMinutes)]
}

function tolerates(toleration: JsonValue, key: string): boolean {
  if (!isJsonObject(toleration)) return false
  const { key: own = '', effect = '' } = toleration
  return (own === key || own === '') && (effect === 'NoExecute' || effect === '')
}

const fiveMinutes = (key: string): JsonObject => ({
  key,
  operator: 'Exists',
  effect: 'NoExecute',
  tolerationSeconds: 300,
})
