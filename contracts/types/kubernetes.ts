/**
 * The types that all Kubernetes APIs share, and the core kinds that tokens live on, as they are on the wire.
 */

/** What every object says about itself. */
export interface ObjectMeta {
  readonly name?: string
  /** A prefix from which the server makes a name. */
  readonly generateName?: string
  readonly namespace?: string
  readonly selfLink?: string
  readonly uid?: string
  /** Opaque to clients; it changes with every write. */
  readonly resourceVersion?: string
  readonly generation?: number
  /** RFC 3339, whole seconds. */
  readonly creationTimestamp?: string
  readonly deletionTimestamp?: string
  readonly deletionGracePeriodSeconds?: number
  readonly labels?: Readonly<Record<string, string>>
  readonly annotations?: Readonly<Record<string, string>>
  readonly ownerReferences?: readonly OwnerReference[]
  /** What must be done before the object is gone. */
  readonly finalizers?: readonly string[]
  readonly managedFields?: readonly ManagedFieldsEntry[]
}

/** An object that another depends on. */
export interface OwnerReference {
  readonly apiVersion: string
  readonly kind: string
  readonly name: string
  readonly uid: string
  readonly controller?: boolean
  readonly blockOwnerDeletion?: boolean
}

/** Which fields a manager has set. */
export interface ManagedFieldsEntry {
  readonly manager?: string
  readonly operation?: string
  readonly apiVersion?: string
  readonly time?: string
  readonly fieldsType?: string
  readonly fieldsV1?: object
  readonly subresource?: string
}

/** What a list says about itself. */
export interface ListMeta {
  readonly selfLink?: string
  readonly resourceVersion?: string
  /** The token of the next page. */
  readonly continue?: string
  readonly remainingItemCount?: number
}

/** The outcome of a call that gives no object back. */
export interface Status {
  readonly kind?: string
  readonly apiVersion?: string
  readonly metadata?: ListMeta
  /** Success or Failure. */
  readonly status?: string
  readonly message?: string
  readonly reason?: string
  readonly details?: StatusDetails
  readonly code?: number
}

/** What a Status is about. */
export interface StatusDetails {
  readonly name?: string
  readonly group?: string
  readonly kind?: string
  readonly uid?: string
  readonly causes?: readonly StatusCause[]
  readonly retryAfterSeconds?: number
}

/** One of the reasons for a failure. */
export interface StatusCause {
  readonly reason?: string
  readonly message?: string
  readonly field?: string
}

/** One line of a watch. */
export interface WatchEvent<T = unknown> {
  /** ADDED, MODIFIED, DELETED, BOOKMARK or ERROR. */
  readonly type: string
  readonly object: T
}

/** What every object is. */
interface KubernetesObject {
  readonly kind?: string
  readonly apiVersion?: string
  readonly metadata?: ObjectMeta
}

/** A list of objects. */
interface KubernetesList<T> {
  readonly kind?: string
  readonly apiVersion?: string
  readonly metadata?: ListMeta
  readonly items: readonly T[]
}

/** What other objects live in. */
export interface Namespace extends KubernetesObject {
  readonly spec?: NamespaceSpec
  readonly status?: NamespaceStatus
}

/** What must be done before a namespace is gone. */
export interface NamespaceSpec {
  readonly finalizers?: readonly string[]
}

/** Where a namespace is in its life. */
export interface NamespaceStatus {
  /** Active or Terminating. */
  readonly phase?: string
  readonly conditions?: readonly NamespaceCondition[]
}

/** One thing that keeps a namespace from going away. */
export interface NamespaceCondition {
  readonly type: string
  readonly status: string
  readonly lastTransitionTime?: string
  readonly reason?: string
  readonly message?: string
}

/** An identity for what runs in a namespace. */
export interface ServiceAccount extends KubernetesObject {
  readonly secrets?: readonly ObjectReference[]
  readonly imagePullSecrets?: readonly LocalObjectReference[]
  readonly automountServiceAccountToken?: boolean
}

/** Bytes by key. */
export interface Secret extends KubernetesObject {
  readonly immutable?: boolean
  /** In base64. */
  readonly data?: Readonly<Record<string, string>>
  /** Text that is merged into the data; never read. */
  readonly stringData?: Readonly<Record<string, string>>
  readonly type?: string
}

/** Containers that run together, as far as tokens are concerned. */
export interface Pod extends KubernetesObject {
  readonly spec?: PodSpec
  readonly status?: Readonly<Record<string, unknown>>
}

/** What a pod should be; it has more members than these. */
export interface PodSpec {
  readonly containers?: readonly Readonly<Record<string, unknown>>[] | null
  readonly serviceAccountName?: string
  readonly nodeName?: string
}

/** The name of another object. */
export interface ObjectReference {
  readonly kind?: string
  readonly namespace?: string
  readonly name?: string
  readonly uid?: string
  readonly apiVersion?: string
  readonly resourceVersion?: string
  readonly fieldPath?: string
}

/** The name of another object of the same namespace. */
export interface LocalObjectReference {
  readonly name?: string
}

export type NamespaceList = KubernetesList<Namespace>
export type PodList = KubernetesList<Pod>
export type SecretList = KubernetesList<Secret>
export type ServiceAccountList = KubernetesList<ServiceAccount>
