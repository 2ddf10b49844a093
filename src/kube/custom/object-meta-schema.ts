import type { JsonObject } from '../../json/value.ts'

const TEXT = { type: 'string' }
const BOOLEAN = { type: 'boolean' }
const INTEGER = { type: 'integer', format: 'int64' }
const TIME = { type: 'string', format: 'date-time' }
const TEXT_MAP = { type: 'object', additionalProperties: TEXT }

const listOf = (name: string): JsonObject => ({
  type: 'array',
  items: { $ref: `#/components/schemas/${name}` },
})

/** The schemas of the metadata of every object, in the field order of the server. */
export const OBJECT_META_SCHEMAS: JsonObject = {
  ObjectMeta: {
    type: 'object',
    properties: {
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
      ownerReferences: {
        ...listOf('OwnerReference'),
        'x-kubernetes-patch-strategy': 'merge',
        'x-kubernetes-patch-merge-key': 'uid',
        'x-kubernetes-list-type': 'map',
        'x-kubernetes-list-map-keys': ['uid'],
      },
      finalizers: {
        type: 'array',
        items: TEXT,
        'x-kubernetes-patch-strategy': 'merge',
        'x-kubernetes-list-type': 'set',
      },
      managedFields: { ...listOf('ManagedFieldsEntry'), 'x-kubernetes-list-type': 'atomic' },
    },
  },
  OwnerReference: {
    type: 'object',
    properties: {
      apiVersion: TEXT,
      kind: TEXT,
      name: TEXT,
      uid: TEXT,
      controller: BOOLEAN,
      blockOwnerDeletion: BOOLEAN,
    },
    required: ['apiVersion', 'kind', 'name', 'uid'],
    'x-kubernetes-map-type': 'atomic',
  },
  ManagedFieldsEntry: {
    type: 'object',
    properties: {
      manager: TEXT,
      operation: TEXT,
      apiVersion: TEXT,
      time: TIME,
      fieldsType: TEXT,
      fieldsV1: { type: 'object' },
      subresource: TEXT,
    },
  },
}

/** The fields of the metadata that are pointers in Go. */
export const OBJECT_META_POINTERS: readonly string[] = [
  'ObjectMeta.deletionGracePeriodSeconds',
  'OwnerReference.controller',
  'OwnerReference.blockOwnerDeletion',
]

/** Texts of the metadata whose Go type has a name of its own. */
export const OBJECT_META_GO_TYPES: Readonly<Record<string, string>> = {
  'ObjectMeta.uid': 'types.UID',
  'OwnerReference.uid': 'types.UID',
  'ManagedFieldsEntry.operation': 'v1.ManagedFieldsOperationType',
}
