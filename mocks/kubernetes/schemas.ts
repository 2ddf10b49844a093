import document from '../../contracts/documents/kubernetes.json' with { type: 'json' }
import type { JsonObject } from '../../src/json/value.ts'
import { podSchemas } from './pod-schemas.ts'

const documented = document.components.schemas as unknown as JsonObject
const ANYTHING = {}

const { required, properties } = document.components.schemas.NamespaceCondition

const kind = (fields: JsonObject): JsonObject => ({
  type: 'object',
  properties: {
    kind: { type: 'string' },
    apiVersion: { type: 'string' },
    metadata: { default: {}, allOf: [{ $ref: '#/components/schemas/ObjectMeta_v2' }] },
    ...fields,
  },
})

/**
 * The schemas of the core kinds that tokens live on, by name: those of the document, but for what it says of clients
 * rather than of Go. `default: {}` marks what is always printed; a time is null then when nobody set it.
 */
export const schemas: JsonObject = {
  ...documented,
  NamespaceCondition: {
    type: 'object',
    required,
    properties: {
      ...properties,
      lastTransitionTime: { ...properties.lastTransitionTime, default: {} },
    },
  },
  ...podSchemas,
  Pod: kind({
    spec: { default: {}, allOf: [{ $ref: '#/components/schemas/PodSpec' }] },
    status: ANYTHING,
  }),
  LimitRange: kind({ spec: ANYTHING }),
  ResourceQuota: kind({ spec: ANYTHING, status: ANYTHING }),
}

/** Fields that are pointers in Go: their zero values are kept. */
export const pointers: readonly string[] = [
  'ServiceAccount.automountServiceAccountToken',
  'Secret.immutable',
  'ObjectMeta_v2.deletionGracePeriodSeconds',
  'OwnerReference.controller',
  'OwnerReference.blockOwnerDeletion',
]

/** Texts whose Go type has a name of its own. */
export const goTypes: Readonly<Record<string, string>> = {
  'Secret.type': 'v1.SecretType',
  'NamespaceSpec.finalizers[]': 'v1.FinalizerName',
  'NamespaceStatus.phase': 'v1.NamespacePhase',
  'NamespaceCondition.type': 'v1.NamespaceConditionType',
  'NamespaceCondition.status': 'v1.ConditionStatus',
  'ObjectReference.uid': 'types.UID',
  'ObjectMeta_v2.uid': 'types.UID',
  'OwnerReference.uid': 'types.UID',
  'ManagedFieldsEntry.operation': 'v1.ManagedFieldsOperationType',
}
