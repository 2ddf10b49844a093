/** The types of the core kinds' fields, as far as the model names them. */

/** How far the deletion of a namespace has come. */
export interface NamespaceCondition {
  readonly type: string
  readonly status: string
  readonly lastTransitionTime?: string
  readonly reason?: string
  readonly message?: string
}

/** What a pod is to be; kept as it is sent, so that any field may stand there. */
export interface PodSpec {
  readonly nodeName?: string
  readonly serviceAccountName?: string
  readonly [field: string]: string | number | boolean | object
}

/** How a pod is; kept as it is sent. */
export interface PodStatus {
  readonly phase?: string
  readonly [field: string]: string | number | boolean | object
}

/** An object that another names. */
export interface ObjectReference {
  readonly kind?: string
  readonly namespace?: string
  readonly name?: string
  readonly uid?: string
  readonly apiVersion?: string
  readonly resourceVersion?: string
  readonly fieldPath?: string
}

/** An object of the same namespace. */
export interface LocalObjectReference {
  readonly name?: string
}
