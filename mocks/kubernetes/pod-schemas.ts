import type { JsonObject } from '../../src/json/value.ts'

/**
 * What of a pod makes a difference to merges: which of its lists are told apart by keys. All else of its spec is kept as
 * it is sent, whatever it is.
 */
const TEXT = { type: 'string' }
const INTEGER = { type: 'integer', format: 'int32' }
const TEXT_MAP = { type: 'object', additionalProperties: TEXT }

const open = (properties: JsonObject, ...required: readonly string[]): JsonObject => ({
  type: 'object',
  properties,
  required,
  'x-kubernetes-preserve-unknown-fields': true,
})

// Strategic patches know the first of the keys.
const keyed = (name: string, ...keys: readonly [string, ...string[]]): JsonObject => ({
  type: 'array',
  items: { $ref: `#/components/schemas/${name}` },
  'x-kubernetes-patch-strategy': 'merge',
  'x-kubernetes-patch-merge-key': keys[0],
  'x-kubernetes-list-type': 'map',
  'x-kubernetes-list-map-keys': keys,
})

/** The schemas by name. */
export const podSchemas: JsonObject = {
  PodSpec: open(
    {
      volumes: keyed('Volume', 'name'),
      initContainers: keyed('Container', 'name'),
      containers: keyed('Container', 'name'),
      ephemeralContainers: keyed('Container', 'name'),
      nodeSelector: { ...TEXT_MAP, 'x-kubernetes-map-type': 'atomic' },
      imagePullSecrets: keyed('NamedItem', 'name'),
      hostAliases: keyed('HostAlias', 'ip'),
      topologySpreadConstraints: keyed('SpreadConstraint', 'topologyKey', 'whenUnsatisfiable'),
      schedulingGates: keyed('NamedItem', 'name'),
      resourceClaims: keyed('NamedItem', 'name'),
    },
    'containers',
  ),
  Container: open(
    {
      name: TEXT,
      ports: keyed('ContainerPort', 'containerPort', 'protocol'),
      env: keyed('NamedItem', 'name'),
      volumeMounts: keyed('VolumeMount', 'mountPath'),
      volumeDevices: keyed('VolumeDevice', 'devicePath'),
    },
    'name',
  ),
  ContainerPort: open(
    { containerPort: INTEGER, protocol: { ...TEXT, default: 'TCP' } },
    'containerPort',
  ),
  Volume: open({ name: TEXT }, 'name'),
  VolumeMount: open({ mountPath: TEXT }, 'mountPath'),
  VolumeDevice: open({ devicePath: TEXT }, 'devicePath'),
  HostAlias: open({ ip: TEXT }, 'ip'),
  SpreadConstraint: open({ topologyKey: TEXT, whenUnsatisfiable: TEXT }),
  NamedItem: open({ name: TEXT }, 'name'),
}
