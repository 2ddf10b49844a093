import { describeResult } from '../describe-result.ts'
import type { CheckResult } from '../outcome.ts'
import type { Weighed } from './weigh.ts'

/**
 * A run as JUnit XML, the form that CI systems read: one suite an API, one case a check. What a baseline knows, what was
 * skipped and what is not supported count as skipped, with the reason.
 *
 * @param weighed the run
 * @returns the text of an XML file
 */
export function junitReport(weighed: Weighed): string {
  const apis = [...new Set(weighed.results.map(apiOf))]
  const suites = apis.map((api) =>
    suiteElement(
      api,
      weighed.results.filter((result) => apiOf(result) === api),
      weighed,
    ),
  )
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="tokamock check" time="${seconds(weighed.duration)}">`,
    ...suites,
    '</testsuites>',
    '',
  ].join('\n')
}

const apiOf = ({ id }: CheckResult): string => id.split('/', 1)[0] ?? ''

function suiteElement(api: string, results: readonly CheckResult[], weighed: Weighed): string {
  const elements = results.map((result) => caseElement(result, weighed))
  const count = (kind: string): number =>
    elements.filter((element) => element.includes(`<${kind} `)).length
  const time = results.reduce((sum, { duration }) => sum + duration, 0)
  const attributes = [
    `name=${attribute(api)}`,
    `hostname=${attribute(weighed.target)}`,
    `tests="${results.length}"`,
    `failures="${count('failure')}"`,
    `errors="${count('error')}"`,
    `skipped="${count('skipped')}"`,
    `time="${seconds(time)}"`,
  ]
  return [`  <testsuite ${attributes.join(' ')}>`, ...elements, '  </testsuite>'].join('\n')
}

function caseElement(result: CheckResult, { known }: Weighed): string {
  const { id, title, duration } = result
  const head = `    <testcase classname=${attribute(apiOf(result))} name=${attribute(`${title} (${id})`)} time="${seconds(duration)}"`
  const reason = known.find((entry) => entry.result.id === id)?.reason
  const inner = innerElement(result, reason)
  return inner === undefined ? `${head}/>` : `${head}>\n      ${inner}\n    </testcase>`
}

function innerElement(result: CheckResult, knownBecause: string | undefined): string | undefined {
  const { outcome, reason = '', finding } = result
  switch (outcome) {
    case 'passed':
      return undefined
    case 'failed':
      if (knownBecause !== undefined) return skippedElement(`known: ${knownBecause}`)
      return `<failure type="finding" message=${attribute(finding?.message ?? '')}>${text(describeResult(result))}</failure>`
    case 'errored':
      return `<error type="errored" message=${attribute(reason)}>${text(describeResult(result))}</error>`
    case 'skipped':
      return skippedElement(reason)
    case 'not supported':
      return skippedElement(`not supported: ${reason}`)
  }
}

const skippedElement = (message: string): string => `<skipped message=${attribute(message)}/>`

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(3)

const attribute = (value: string): string =>
  `"${text(value).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;')}"`

// XML 1.0 has no way to write most control characters or lone surrogates.
// oxlint-disable-next-line no-control-regex -- they are what has to go
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu

function text(value: string): string {
  return value
    .replaceAll(UNWRITABLE, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}
