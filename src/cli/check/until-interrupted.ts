/** The exit code of a process that a second Ctrl-C ends. */
const INTERRUPTED = 130

/** Turns SIGINT and SIGTERM into an abort; a second one ends the process at once. */
export function untilInterrupted(tell: (text: string) => void): {
  readonly signal: AbortSignal
  forget(): void
} {
  const controller = new AbortController()
  const stop = (): void => {
    if (controller.signal.aborted) process.exit(INTERRUPTED)
    tell('\nstopping: removing what the checks made\n')
    controller.abort(new Error('interrupted'))
  }
  process.on('SIGINT', stop).on('SIGTERM', stop)
  return {
    signal: controller.signal,
    forget: () => void process.off('SIGINT', stop).off('SIGTERM', stop),
  }
}
