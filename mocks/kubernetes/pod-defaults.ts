import { isJsonObject, type JsonObject, type JsonValue, objectOf } from '../../src/json/value.ts'

/** A pod as the server completes it when it is sent (kubernetes pkg/apis/core/v1/defaults.go). */
export function withPodDefaults(pod: JsonObject): JsonObject {
  const { spec } = pod
  if (!isJsonObject(spec)) return pod
  const { containers, initContainers } = spec
  return {
    ...pod,
    spec: {
      ...spec,
      ...(Array.isArray(initContainers) ? { initContainers: completed(initContainers) } : {}),
      ...(Array.isArray(containers) ? { containers: completed(containers) } : {}),
      restartPolicy: spec['restartPolicy'] ?? 'Always',
      terminationGracePeriodSeconds: spec['terminationGracePeriodSeconds'] ?? 30,
      dnsPolicy: spec['dnsPolicy'] ?? 'ClusterFirst',
      securityContext: spec['securityContext'] ?? {},
      schedulerName: spec['schedulerName'] ?? 'default-scheduler',
      enableServiceLinks: spec['enableServiceLinks'] ?? true,
    },
  }
}

/** The status of a pod that nobody has run yet. */
export const pendingStatus = ({ spec }: JsonObject): JsonObject => ({
  phase: 'Pending',
  qosClass: qualityOf(objectOf(spec)),
})

const completed = (containers: readonly JsonValue[]): readonly JsonValue[] =>
  containers.map((container) =>
    isJsonObject(container) ? withContainerDefaults(container) : container,
  )

const withContainerDefaults = (container: JsonObject): JsonObject => ({
  ...container,
  ...(Array.isArray(container['ports']) ? { ports: container['ports'].map(withProtocol) } : {}),
  resources: container['resources'] ?? {},
  terminationMessagePath: container['terminationMessagePath'] ?? '/dev/termination-log',
  terminationMessagePolicy: container['terminationMessagePolicy'] ?? 'File',
  imagePullPolicy: container['imagePullPolicy'] ?? pullPolicyOf(container['image']),
})

const withProtocol = (port: JsonValue): JsonValue =>
  isJsonObject(port) ? { ...port, protocol: port['protocol'] ?? 'TCP' } : port

// An image without a tag, or with the tag latest, may change.
function pullPolicyOf(image: JsonValue | undefined): string {
  const name = typeof image === 'string' ? (image.split('/').at(-1) ?? '') : ''
  if (name.includes('@')) return 'IfNotPresent'
  const tag = name.split(':')[1] ?? 'latest'
  return tag === 'latest' ? 'Always' : 'IfNotPresent'
}

function qualityOf({ containers }: JsonObject): string {
  const resources = (Array.isArray(containers) ? containers : [])
    .filter(isJsonObject)
    .map(({ resources: own }) => objectOr(own, {}))
  const asked = resources.flatMap(({ requests, limits }) => [requests, limits]).filter(isJsonObject)
  if (asked.every((amounts) => Object.keys(amounts).length === 0)) return 'BestEffort'
  const isGuaranteed = resources.every(({ requests, limits }) => {
    const most = objectOr(limits, {})
    // What is limited and not requested is requested as it is limited.
    const least = { ...most, ...objectOr(requests, {}) }
    return ['cpu', 'memory'].every((name) => most[name] !== undefined && least[name] === most[name])
  })
  return isGuaranteed ? 'Guaranteed' : 'Burstable'
}

const objectOr = (value: JsonValue | undefined, fallback: JsonObject): JsonObject =>
  isJsonObject(value) ? value : fallback
