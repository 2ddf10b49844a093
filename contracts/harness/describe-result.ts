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
    ...('expected' in finding ? [`  expected  ${shownValue(finding.expected)}`] : []),
    ...('actual' in finding ? [`  actual    ${shownValue(finding.actual)}`] : []),
    `  rests on  ${finding.source}`,
    ...(finding.curl === undefined ? [] : [`  repeat    ${finding.curl}`]),
  ]
}

/**
 * A value in one line, cut where it grows too long to read.
 *
 * @param value a text, or JSON
 * @param longest so many characters are shown; 2,000 unless told
 * @returns the line
 */
export function shownValue(value: unknown, longest = 2_000): string {
  const text = isPlainText(value) ? value : (JSON.stringify(value) ?? 'undefined')
  return text.length > longest ? `${text.slice(0, longest)}… (${text.length} characters)` : text
}

// A text that would read as something else is quoted: "1" is not 1. So is one that could move a terminal's cursor.
const isPlainText = (value: unknown): value is string =>
  typeof value === 'string' &&
  !/\p{Cc}/u.test(value) &&
  !/^(|true|false|null|undefined|-?\d.*|[[{"].*)$/s.test(value)
