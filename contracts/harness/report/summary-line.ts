import { tallyOf, type Weighed } from './weigh.ts'

/**
 * A run in one line: how many checks came out how, and how long it took.
 *
 * @param weighed the run
 * @returns such as `112 checks: 108 passed, 2 failed, 2 skipped in 1.4 s`
 */
export function summaryLine(weighed: Weighed): string {
  const { passed, failed, known, errored, skipped, notSupported } = tallyOf(weighed)
  const parts = [
    `${passed} passed`,
    ...counted(failed, 'failed'),
    ...counted(known, 'failed as known'),
    ...counted(errored, 'errored'),
    ...counted(skipped, 'skipped'),
    ...counted(notSupported, 'not supported'),
  ]
  const { length } = weighed.results
  const seconds = (weighed.duration / 1000).toFixed(1)
  return `${length} ${length === 1 ? 'check' : 'checks'}: ${parts.join(', ')} in ${seconds} s`
}

const counted = (count: number, what: string): readonly string[] =>
  count === 0 ? [] : [`${count} ${what}`]
