import type { Message } from './message.ts'

// k8s.io/apimachinery/pkg/apis/meta/v1/generated.proto
const OwnerReference: Message = {
  kind: [1, 'text'],
  name: [3, 'text'],
  uid: [4, 'text'],
  apiVersion: [5, 'text'],
  controller: [6, 'boolean', 'pointer'],
  blockOwnerDeletion: [7, 'boolean', 'pointer'],
}

const ManagedFieldsEntry: Message = {
  manager: [1, 'text'],
  operation: [2, 'text'],
  apiVersion: [3, 'text'],
  time: [4, 'time', 'pointer'],
  fieldsType: [6, 'text'],
  fieldsV1: [7, 'fields', 'pointer'],
  subresource: [8, 'text'],
}

/** The metadata of every object. */
export const ObjectMeta: Message = {
  name: [1, 'text'],
  generateName: [2, 'text'],
  namespace: [3, 'text'],
  selfLink: [4, 'text'],
  uid: [5, 'text'],
  resourceVersion: [6, 'text'],
  generation: [7, 'integer'],
  creationTimestamp: [8, 'time'],
  deletionTimestamp: [9, 'time', 'pointer'],
  deletionGracePeriodSeconds: [10, 'integer', 'pointer'],
  labels: [11, 'texts-by-key'],
  annotations: [12, 'texts-by-key'],
  ownerReferences: [13, OwnerReference, 'list'],
  finalizers: [14, 'text', 'list'],
  managedFields: [17, ManagedFieldsEntry, 'list'],
}

/** The body of a DELETE. */
export const DeleteOptions: Message = {
  gracePeriodSeconds: [1, 'integer', 'pointer'],
  preconditions: [
    2,
    { uid: [1, 'text', 'pointer'], resourceVersion: [2, 'text', 'pointer'] },
    'pointer',
  ],
  orphanDependents: [3, 'boolean', 'pointer'],
  propagationPolicy: [4, 'text', 'pointer'],
  dryRun: [5, 'text', 'list'],
}

const ListMeta: Message = {
  selfLink: [1, 'text'],
  resourceVersion: [2, 'text'],
  continue: [3, 'text'],
  remainingItemCount: [4, 'integer', 'pointer'],
}

const StatusCause: Message = {
  reason: [1, 'text'],
  message: [2, 'text'],
  field: [3, 'text'],
}

const StatusDetails: Message = {
  name: [1, 'text'],
  group: [2, 'text'],
  kind: [3, 'text'],
  causes: [4, StatusCause, 'list'],
  retryAfterSeconds: [5, 'integer'],
  uid: [6, 'text'],
}

/** What errors and deletes answer. */
export const Status: Message = {
  metadata: [1, ListMeta],
  status: [2, 'text'],
  message: [3, 'text'],
  reason: [4, 'text'],
  details: [5, StatusDetails, 'pointer'],
  code: [6, 'integer'],
}
