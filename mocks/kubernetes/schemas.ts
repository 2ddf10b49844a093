import type { JsonObject } from '../../src/json/value.ts'

/**
 * The schemas of the core kinds that tokens live on, in the field order of the server. `default: {}` marks structs that
 * are always printed, times among them, which are null when nobody set them.
 */
const TEXT = { type: 'string' }
const BOOLEAN = { type: 'boolean' }
const INTEGER = { type: 'integer', format: 'int64' }
const TIME = { type: 'string', format: 'date-time' }
const TEXTS = { type: 'array', items: TEXT }
const TEXT_MAP = { type: 'object', additionalProperties: TEXT }
const BYTES_MAP = { type: 'object', additionalProperties: { type: 'string', format: 'byte' } }
const ANYTHING = {}

const reference = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` })
const struct = (properties: JsonObject, rest: JsonObject = {}): JsonObject => ({
  type: 'object',
  properties,
  ...rest,
})
const always = (name: string): JsonObject => ({ default: {}, allOf: [reference(name)] })
const merged = (items: JsonObject, key?: string): JsonObject => ({
  type: 'array',
  items,
  'x-kubernetes-patch-strategy': 'merge',
  ...(key === undefined ? {} : { 'x-kubernetes-patch-merge-key': key }),
})
const kind = (fields: JsonObject): JsonObject =>
  struct({ kind: TEXT, apiVersion: TEXT, metadata: always('ObjectMeta'), ...fields })

/** The schemas by name. */
export const schemas: JsonObject = {
  Namespace: kind({ spec: always('NamespaceSpec'), status: always('NamespaceStatus') }),
  NamespaceSpec: struct({ finalizers: { ...TEXTS, 'x-kubernetes-list-type': 'atomic' } }),
  NamespaceStatus: struct({
    phase: TEXT,
    conditions: {
      ...merged(reference('NamespaceCondition'), 'type'),
      'x-kubernetes-list-type': 'map',
      'x-kubernetes-list-map-keys': ['type'],
    },
  }),
  NamespaceCondition: struct(
    {
      type: TEXT,
      status: TEXT,
      lastTransitionTime: { ...TIME, default: {} },
      reason: TEXT,
      message: TEXT,
    },
    { required: ['type', 'status'] },
  ),
  ServiceAccount: kind({
    secrets: {
      ...merged(reference('ObjectReference'), 'name'),
      'x-kubernetes-list-type': 'map',
      'x-kubernetes-list-map-keys': ['name'],
    },
    imagePullSecrets: {
      type: 'array',
      items: reference('LocalObjectReference'),
      'x-kubernetes-list-type': 'atomic',
    },
    automountServiceAccountToken: BOOLEAN,
  }),
  ObjectReference: struct(
    {
      kind: TEXT,
      namespace: TEXT,
      name: TEXT,
      uid: TEXT,
      apiVersion: TEXT,
      resourceVersion: TEXT,
      fieldPath: TEXT,
    },
    { 'x-kubernetes-map-type': 'atomic' },
  ),
  LocalObjectReference: struct({ name: TEXT }, { 'x-kubernetes-map-type': 'atomic' }),
  Secret: kind({ immutable: BOOLEAN, data: BYTES_MAP, stringData: TEXT_MAP, type: TEXT }),
  Pod: kind({ spec: ANYTHING, status: ANYTHING }),
  LimitRange: kind({ spec: ANYTHING }),
  ResourceQuota: kind({ spec: ANYTHING, status: ANYTHING }),
  ObjectMeta: struct({
    name: TEXT,
    generateName: TEXT,
    namespace: TEXT,
    selfLink: TEXT,
    uid: TEXT,
    resourceVersion: TEXT,
    generation: INTEGER,
    creationTimestamp: TIME,
    deletionTimestamp: TIME,
    deletionGracePeriodSeconds: INTEGER,
    labels: TEXT_MAP,
    annotations: TEXT_MAP,
    ownerReferences: merged(reference('OwnerReference'), 'uid'),
    finalizers: merged(TEXT),
    managedFields: {
      type: 'array',
      items: reference('ManagedFieldsEntry'),
      'x-kubernetes-list-type': 'atomic',
    },
  }),
  OwnerReference: struct(
    {
      apiVersion: TEXT,
      kind: TEXT,
      name: TEXT,
      uid: TEXT,
      controller: BOOLEAN,
      blockOwnerDeletion: BOOLEAN,
    },
    { required: ['apiVersion', 'kind', 'name', 'uid'], 'x-kubernetes-map-type': 'atomic' },
  ),
  ManagedFieldsEntry: struct({
    manager: TEXT,
    operation: TEXT,
    apiVersion: TEXT,
    time: TIME,
    fieldsType: TEXT,
    fieldsV1: { type: 'object' },
    subresource: TEXT,
  }),
}

/** Fields that are pointers in Go: their zero values are kept. */
export const pointers: readonly string[] = [
  'ServiceAccount.automountServiceAccountToken',
  'Secret.immutable',
  'ObjectMeta.deletionGracePeriodSeconds',
  'OwnerReference.controller',
  'OwnerReference.blockOwnerDeletion',
]

/** Texts whose Go type has a name of its own. */
export const goTypes: Readonly<Record<string, string>> = {
  'Secret.type': 'v1.SecretType',
  'NamespaceSpec.finalizers': 'v1.FinalizerName',
  'NamespaceStatus.phase': 'v1.NamespacePhase',
  'NamespaceCondition.type': 'v1.NamespaceConditionType',
  'NamespaceCondition.status': 'v1.ConditionStatus',
  'ObjectReference.uid': 'types.UID',
  'ObjectMeta.uid': 'types.UID',
  'OwnerReference.uid': 'types.UID',
  'ManagedFieldsEntry.operation': 'v1.ManagedFieldsOperationType',
}
