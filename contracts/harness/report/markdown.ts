import { shownValue } from '../describe-result.ts'
import type { CheckResult, Finding } from '../outcome.ts'
import { summaryLine } from './summary-line.ts'
import type { Weighed } from './weigh.ts'

/**
 * A run as Markdown, for a job summary or a comment: what is wrong first, then what was not tried.
 *
 * @param weighed the run
 * @returns the text
 */
export function markdownReport(weighed: Weighed): string {
  const { target, findings, errored, known, fixed, unmatched, results } = weighed
  const untried = results.filter(
    ({ outcome }) => outcome === 'skipped' || outcome === 'not supported',
  )
  return [
    `# Contract of ${code(target)}`,
    summaryLine(weighed),
    ...section('Findings', findings.map(findingItem)),
    ...section('Could not be carried through', errored.map(reasonItem)),
    ...section(
      'Known findings',
      known.map(({ result, reason }) => `- ${code(result.id)}: ${inline(reason)}`),
    ),
    ...section('Listed in the baseline, though', [
      ...fixed.map(({ check }) => `- ${code(check)} passes now`),
      ...unmatched.map(({ check }) => `- ${code(check)} did not run`),
    ]),
    ...section('Not tried', untried.map(reasonItem)),
    '',
  ].join('\n\n')
}

function section(title: string, items: readonly string[]): readonly string[] {
  return items.length === 0 ? [] : [`## ${title}`, items.join('\n')]
}

const reasonItem = ({ id, outcome, reason = '' }: CheckResult): string =>
  `- ${code(id)} ${outcome}: ${inline(reason)}`

function findingItem({ id, title, finding }: CheckResult): string {
  const head = `- ${code(id)} ${inline(title)}`
  return finding ? [head, ...findingLines(finding)].join('\n') : head
}

function findingLines(finding: Finding): readonly string[] {
  const lines = [`  - ${inline(finding.message)}`]
  if ('expected' in finding) lines.push(`  - expected ${code(shownValue(finding.expected, 300))}`)
  if ('actual' in finding) lines.push(`  - actual ${code(shownValue(finding.actual, 300))}`)
  lines.push(`  - rests on: ${inline(finding.source)}`)
  if (finding.curl !== undefined) lines.push(`  - repeat: ${code(finding.curl)}`)
  return lines
}

// A code span is fenced by more backticks than stand in it.
function code(value: string): string {
  const line = value.replaceAll(/\s*\n\s*/g, ' ')
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map((run) => run.length))
  const fence = '`'.repeat(longest + 1)
  return longest === 0 ? `${fence}${line}${fence}` : `${fence} ${line} ${fence}`
}

const inline = (value: string): string =>
  value.replaceAll(/\s*\n\s*/g, ' ').replaceAll(/[\\`*_[\]<>|]/g, String.raw`\$&`)
