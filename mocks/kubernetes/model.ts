import { primaryKey } from '@mswjs/data'
import { flag, optional, text, textMap, texts } from '../model/fields.ts'
import { objectMeta } from '../model/object-meta.ts'

const apiVersion = (): string => 'v1'

interface NamespaceCondition {
  readonly type: string
  readonly status: string
  readonly lastTransitionTime?: string
  readonly reason?: string
  readonly message?: string
}

interface PodSpec {
  readonly nodeName?: string
  readonly serviceAccountName?: string
  readonly [field: string]: string | number | boolean | object
}

interface PodStatus {
  readonly phase?: string
  readonly [field: string]: string | number | boolean | object
}

interface ObjectReference {
  readonly kind?: string
  readonly namespace?: string
  readonly name?: string
  readonly uid?: string
  readonly apiVersion?: string
  readonly resourceVersion?: string
  readonly fieldPath?: string
}

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
    imagePullSecrets: optional<{ readonly name?: string }[]>(),
    automountServiceAccountToken: flag,
  },
}
