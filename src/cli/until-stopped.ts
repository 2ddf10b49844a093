/** The exit code of a process that a second Ctrl-C ends. */
const INTERRUPTED = 130
/** npm passes on a Ctrl-C that the process has got from the terminal already: one keystroke, two signals. */
const SAME_KEYSTROKE = 300

/** Waits for SIGINT or SIGTERM. A second one ends the process at once, whatever is still to be closed. */
export async function untilStopped(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  let stoppedAt: number | undefined
  const stop = (): void => {
    if (stoppedAt !== undefined && performance.now() - stoppedAt > SAME_KEYSTROKE) {
      process.exit(INTERRUPTED)
    }
    stoppedAt ??= performance.now()
    resolve()
  }
  process.on('SIGINT', stop).on('SIGTERM', stop)
  await promise
}
