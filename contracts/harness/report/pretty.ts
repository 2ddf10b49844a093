import { describeResult } from '../describe-result.ts'
import type { CheckResult } from '../outcome.ts'
import { summaryLine } from './summary-line.ts'
import { exitCodeOf, type Weighed } from './weigh.ts'

/** How a text stands out; a terminal paints, a file does not. */
export type Paint = (style: 'good' | 'bad' | 'faint', text: string) => string

const plain: Paint = (_style, text) => text

/**
 * One result in a line, as it comes.
 *
 * @param result of a check
 * @param paint colours, none unless told
 * @returns such as `passed   openshift/get-missing-is-404  4 ms`
 */
export function prettyResult(result: CheckResult, paint: Paint = plain): string {
  const { id, outcome, reason, duration } = result
  const style =
    outcome === 'passed' ? 'good' : outcome === 'failed' || outcome === 'errored' ? 'bad' : 'faint'
  const end = reason === undefined ? `${Math.round(duration)} ms` : firstLine(reason)
  return `${paint(style, outcome.padEnd(13))} ${id}  ${paint('faint', end)}`
}

/**
 * The end of a run for a person: each finding with what was expected, what it rests on and how to repeat it, then the
 * numbers.
 *
 * @param weighed the run
 * @param paint colours, none unless told
 * @returns some lines
 */
export function prettyReport(weighed: Weighed, paint: Paint = plain): string {
  const { findings, errored, known, fixed, unmatched } = weighed
  const blocks = [
    ...[...findings, ...errored].map((result) => block(result, paint)),
    ...known.map(({ result, reason }) => `${paint('faint', 'known')}  ${result.id}: ${reason}`),
    ...fixed.map(({ check }) => `${check} is in the baseline, but passes now: take it out`),
    ...unmatched.map(({ check }) => `${check} is in the baseline, but did not run`),
    paint(exitCodeOf(weighed) === 0 ? 'good' : 'bad', summaryLine(weighed)),
    ...(weighed.results.length === 0 ? ['No check ran: that is not a success.'] : []),
  ]
  return `${blocks.join('\n\n')}\n`
}

function block(result: CheckResult, paint: Paint): string {
  const [head = '', ...lines] = describeResult(result).split('\n')
  return [paint('bad', head), `  ${result.title}`, ...lines.map((line) => `  ${line}`)].join('\n')
}

const firstLine = (text: string): string => text.split('\n', 1)[0] ?? ''
