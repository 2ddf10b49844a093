import type { CheckResult, Finding } from './outcome.ts'

/**
 * Tells a result in lines for a person. It holds no secret, as results hold none.
 *
 * @param result of a check
 * @returns some lines
 */
export function describeResult(result: CheckResult): string {
  const head = `${result.id}: ${result.outcome}${result.reason === undefined ? '' : `: ${result.reason}`}`
  const finding = result.finding ? findingLines(result.finding) : []
  return [head, ...finding, ...result.notes.map((note) => `note: ${note}`)].join('\n')
}

function findingLines(finding: Finding): readonly string[] {
  return [
    finding.message,
    ...('expected' in finding ? [`  expected  ${shown(finding.expected)}`] : []),
    ...('actual' in finding ? [`  actual    ${shown(finding.actual)}`] : []),
    `  rests on  ${finding.source}`,
    ...(finding.curl === undefined ? [] : [`  repeat    ${finding.curl}`]),
  ]
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'undefined')
  return text.length > 2_000 ? `${text.slice(0, 2_000)}… (${text.length} characters)` : text
}
