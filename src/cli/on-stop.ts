/** The exit code of a process that a second Ctrl-C ends. */
const INTERRUPTED = 130
/** npm passes on a Ctrl-C that the process has got from the terminal already: one keystroke, two signals. */
const SAME_KEYSTROKE = 300

/**
 * Calls a function at the first SIGINT or SIGTERM; a second one ends the process at once, whatever is still to be done.
 * Gives back what makes an end of listening.
 */
export function onStop(act: () => void): () => void {
  let stoppedAt: number | undefined
  const stop = (): void => {
    if (stoppedAt === undefined) {
      stoppedAt = performance.now()
      act()
    } else if (performance.now() - stoppedAt > SAME_KEYSTROKE) process.exit(INTERRUPTED)
  }
  process.on('SIGINT', stop).on('SIGTERM', stop)
  return () => void process.off('SIGINT', stop).off('SIGTERM', stop)
}
