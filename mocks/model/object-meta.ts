import type { ManagedFieldsEntry, OwnerReference } from '../../contracts/types/kubernetes.ts'
import { number, optional, text, textMap, texts } from './fields.ts'

/** What every Kubernetes object says about itself. */
export const objectMeta = {
  name: text,
  generateName: text,
  namespace: text,
  selfLink: text,
  uid: text,
  resourceVersion: text,
  generation: number,
  creationTimestamp: text,
  deletionTimestamp: text,
  deletionGracePeriodSeconds: number,
  labels: textMap,
  annotations: textMap,
  ownerReferences: optional<OwnerReference[]>(),
  finalizers: texts,
  managedFields: optional<ManagedFieldsEntry[]>(),
}
