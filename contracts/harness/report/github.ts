import type { CheckResult } from '../outcome.ts'
import type { Weighed } from './weigh.ts'

/**
 * A run as workflow commands of GitHub Actions: an error for each finding, a warning for what the baseline should no
 * longer list. The step summary beside them is the Markdown report.
 *
 * @param weighed the run
 * @returns lines for the standard output of a step
 */
export function githubReport({ findings, errored, fixed, unmatched }: Weighed): string {
  const lines = [
    ...findings.map((result) => command('error', result.id, findingText(result))),
    ...errored.map((result) => command('error', result.id, result.reason ?? 'errored')),
    ...fixed.map(({ check }) => command('warning', check, 'is in the baseline, but passes now')),
    ...unmatched.map(({ check }) =>
      command('warning', check, 'is in the baseline, but did not run'),
    ),
  ]
  return lines.map((line) => `${line}\n`).join('')
}

function findingText({ title, finding }: CheckResult): string {
  const { message = '', source = '', curl } = finding ?? {}
  return [title, message, `rests on: ${source}`, ...(curl === undefined ? [] : [curl])].join('\n')
}

const command = (level: 'error' | 'warning', title: string, message: string): string =>
  `::${level} title=${property(title)}::${data(message)}`

// As the runner reads them: https://docs.github.com/actions/reference/workflow-commands-for-github-actions
const data = (value: string): string =>
  value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

const property = (value: string): string =>
  data(value).replaceAll(':', '%3A').replaceAll(',', '%2C')
