import { onStop } from '../on-stop.ts'

/** Turns SIGINT and SIGTERM into an abort; a second one ends the process at once. */
export function untilInterrupted(tell: (text: string) => void): {
  readonly signal: AbortSignal
  forget(): void
} {
  const controller = new AbortController()
  const forget = onStop(() => {
    tell('\nstopping: removing what the checks made\n')
    controller.abort(new Error('interrupted'))
  })
  return { signal: controller.signal, forget }
}
