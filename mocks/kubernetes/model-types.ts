/** What a pod is to be. It is kept as it is sent: any field may stand there. */
export interface PodSpec {
  readonly nodeName?: string
  readonly serviceAccountName?: string
  readonly [field: string]: string | number | boolean | object
}

/** How a pod is. It is kept as it is sent: any field may stand there. */
export interface PodStatus {
  readonly phase?: string
  readonly [field: string]: string | number | boolean | object
}
