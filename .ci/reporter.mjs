import { writeFileSync } from 'node:fs'

/** A reporter for vitest: names what was skipped and why, and writes the numbers to the file of TOKAMOCK_COUNTS. */
export default class CountingReporter {
  onTestRunEnd(modules) {
    const counts = { passed: 0, failed: 0, skipped: 0 }
    for (const module of modules) {
      // A file that could not be loaded has no tests that could fail.
      if (module.errors().length > 0) counts.failed += 1
      for (const test of module.children.allTests()) {
        const { state, note } = test.result()
        counts[state === 'passed' || state === 'failed' ? state : 'skipped'] += 1
        if (state === 'skipped') console.log(`skipped ${test.fullName}${note ? `: ${note}` : ''}`)
      }
    }
    const { passed, failed, skipped } = counts
    writeFileSync(process.env.TOKAMOCK_COUNTS, `${passed} ${failed} ${skipped}\n`)
  }
}
