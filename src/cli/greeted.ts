import type { Listening } from '../adapters/node/listen.ts'

/** What the greeting tells of an operation. */
export interface GreetedOperation {
  readonly api: string
  readonly method: string
  /** A template such as /apis/g/v1/things/{name}. */
  readonly path: string
}

/** What the greeting tells of. */
export interface Greeting {
  readonly version: string
  readonly server: Listening
  readonly world: string
  readonly operations: readonly GreetedOperation[]
  /** The file that a kubeconfig was written to. */
  readonly kubeconfigFile?: string | undefined
  /** The file that the certificate to trust was written to. */
  readonly caFile?: string | undefined
}
