import { primaryKey } from '@mswjs/data'
import type {
  LocalObjectReference,
  NamespaceCondition,
  ObjectReference,
} from '../../contracts/types/kubernetes.ts'
import { flag, optional, text, textMap, texts } from '../model/fields.ts'
import { objectMeta } from '../model/object-meta.ts'
import type { PodSpec, PodStatus } from './model-types.ts'

const apiVersion = (): string => 'v1'

/** The models of the core kinds that tokens live on; the key of namespaced ones is `namespace/name`. */
export const kubernetesModel = {
  namespace: {
    key: primaryKey(String),
    kind: () => 'Namespace',
    apiVersion,
    metadata: objectMeta,
    spec: { finalizers: texts },
    status: { phase: text, conditions: optional<NamespaceCondition[]>() },
  },
  pod: {
    key: primaryKey(String),
    kind: () => 'Pod',
    apiVersion,
    metadata: objectMeta,
    spec: optional<PodSpec>(),
    status: optional<PodStatus>(),
  },
  secret: {
    key: primaryKey(String),
    kind: () => 'Secret',
    apiVersion,
    metadata: objectMeta,
    immutable: flag,
    data: textMap,
    stringData: textMap,
    type: text,
  },
  serviceAccount: {
    key: primaryKey(String),
    kind: () => 'ServiceAccount',
    apiVersion,
    metadata: objectMeta,
    secrets: optional<ObjectReference[]>(),
    imagePullSecrets: optional<LocalObjectReference[]>(),
    automountServiceAccountToken: flag,
  },
}
