/**
 * The types that all Kubernetes APIs share, as they are on the wire.
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
