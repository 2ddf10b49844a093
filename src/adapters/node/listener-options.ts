import type { Control } from '../answering.ts'

/** What a listener can be told. */
export interface ListenerOptions {
  /** Takes errors that are bugs: the client gets a bare 500. They go to `console.error` by default. */
  readonly onError?: ((error: unknown) => void) | undefined
  /** Answers its paths to clients on this machine; to others they are paths of the mock like any other. */
  readonly control?: Control | undefined
  /** Keeps what ends each stream that is being sent, for whoever wants to end them. */
  readonly streams?: Set<() => void> | undefined
}

/** Tells of an error that is a bug. */
export function report(error: unknown, { onError = console.error }: ListenerOptions): void {
  onError(error)
}
