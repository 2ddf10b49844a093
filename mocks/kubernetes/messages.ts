import type { Message } from '../../src/kube/protobuf/message.ts'
import { ObjectMeta } from '../../src/kube/protobuf/meta-messages.ts'

/*
 * How Go clients write the kinds in protobuf (k8s.io/api/core/v1, authentication/v1 and authorization/v1
 * generated.proto).
 */

const ObjectReference: Message = {
  kind: [1, 'text'],
  namespace: [2, 'text'],
  name: [3, 'text'],
  uid: [4, 'text'],
  apiVersion: [5, 'text'],
  resourceVersion: [6, 'text'],
  fieldPath: [7, 'text'],
}

/** A ServiceAccount. */
export const serviceAccountMessage: Message = {
  metadata: [1, ObjectMeta],
  secrets: [2, ObjectReference, 'list'],
  imagePullSecrets: [3, { name: [1, 'text'] }, 'list'],
  automountServiceAccountToken: [4, 'boolean', 'pointer'],
}

/** A Secret. */
export const secretMessage: Message = {
  metadata: [1, ObjectMeta],
  data: [2, 'bytes-by-key'],
  type: [3, 'text'],
  stringData: [4, 'texts-by-key'],
  immutable: [5, 'boolean', 'pointer'],
}

const NamespaceCondition: Message = {
  type: [1, 'text'],
  status: [2, 'text'],
  lastTransitionTime: [4, 'time'],
  reason: [5, 'text'],
  message: [6, 'text'],
}

/** A Namespace. */
export const namespaceMessage: Message = {
  metadata: [1, ObjectMeta],
  spec: [2, { finalizers: [1, 'text', 'list'] }],
  status: [3, { phase: [1, 'text'], conditions: [2, NamespaceCondition, 'list'] }],
}

const BoundObjectReference: Message = {
  kind: [1, 'text'],
  apiVersion: [2, 'text'],
  name: [3, 'text'],
  uid: [4, 'text'],
}

/** A TokenRequest. */
export const tokenRequestMessage: Message = {
  metadata: [1, ObjectMeta],
  spec: [
    2,
    {
      audiences: [1, 'text', 'list'],
      boundObjectRef: [3, BoundObjectReference, 'pointer'],
      expirationSeconds: [4, 'integer', 'pointer'],
    },
  ],
  status: [3, { token: [1, 'text'], expirationTimestamp: [2, 'time'] }],
}

/** A TokenReview, as a client sends it. */
export const tokenReviewMessage: Message = {
  metadata: [1, ObjectMeta],
  spec: [2, { token: [1, 'text'], audiences: [2, 'text', 'list'] }],
}

/** A SelfSubjectReview, as a client sends it. */
export const selfSubjectReviewMessage: Message = { metadata: [1, ObjectMeta] }

const ResourceAttributes: Message = {
  namespace: [1, 'text'],
  verb: [2, 'text'],
  group: [3, 'text'],
  version: [4, 'text'],
  resource: [5, 'text'],
  subresource: [6, 'text'],
  name: [7, 'text'],
}

const NonResourceAttributes: Message = { path: [1, 'text'], verb: [2, 'text'] }

/** A SelfSubjectAccessReview, as a client sends it. */
export const selfSubjectAccessReviewMessage: Message = {
  metadata: [1, ObjectMeta],
  spec: [
    2,
    {
      resourceAttributes: [1, ResourceAttributes, 'pointer'],
      nonResourceAttributes: [2, NonResourceAttributes, 'pointer'],
    },
  ],
}

/** A SubjectAccessReview, as a client sends it; its groups are `groups`. */
export const subjectAccessReviewMessage: Message = {
  metadata: [1, ObjectMeta],
  spec: [
    2,
    {
      resourceAttributes: [1, ResourceAttributes, 'pointer'],
      nonResourceAttributes: [2, NonResourceAttributes, 'pointer'],
      user: [3, 'text'],
      groups: [4, 'text', 'list'],
      uid: [6, 'text'],
    },
  ],
}

/** A SelfSubjectRulesReview, as a client sends it. */
export const selfSubjectRulesReviewMessage: Message = {
  metadata: [1, ObjectMeta],
  spec: [2, { namespace: [1, 'text'] }],
}
