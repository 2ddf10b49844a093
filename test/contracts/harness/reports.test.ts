import { describe, expect, it } from 'vitest'
import type { CheckResult } from '../../../contracts/harness/outcome.ts'
import { parseBaseline } from '../../../contracts/harness/report/baseline.ts'
import { githubReport } from '../../../contracts/harness/report/github.ts'
import { jsonReport } from '../../../contracts/harness/report/json.ts'
import { junitReport } from '../../../contracts/harness/report/junit.ts'
import { markdownReport } from '../../../contracts/harness/report/markdown.ts'
import { prettyReport, prettyResult } from '../../../contracts/harness/report/pretty.ts'
import { exitCodeOf, weigh } from '../../../contracts/harness/report/weigh.ts'

const result = (id: string, rest: Partial<CheckResult> = {}): CheckResult => ({
  id,
  title: `the title of ${id}`,
  outcome: 'passed',
  notes: [],
  sightings: [],
  isUnreachable: false,
  duration: 12.4,
  ...rest,
})

const broken = result('api/broken', {
  outcome: 'failed',
  finding: {
    message: 'status 200 where 400 was expected',
    expected: 400,
    actual: { status: 200, text: '<a> & "b" `c`\u0000' },
    curl: "curl -X GET 'http://x/a,b:c'",
    source: 'a sentence',
  },
})
const untried = result('api/untried', { outcome: 'skipped', reason: 'there is no token' })
const absent = result('api/absent', { outcome: 'not supported', reason: 'the server answers 501' })
const puzzled = result('api/puzzled', { outcome: 'errored', reason: 'TypeError: x\n  at y' })
const away = result('api/away', { outcome: 'errored', reason: 'gone', isUnreachable: true })

const run = (...results: readonly CheckResult[]) => ({
  target: 'http://x',
  results,
  coverage: [],
  duration: 1_234,
})
const reasons = { 'api/broken': 'we know', 'api/fine': 'was broken', 'api/gone': 'renamed' }
const baseline = parseBaseline({
  findings: Object.entries(reasons).map(([check, reason]) => ({ check, reason })),
})

describe('the exit code of a run', () => {
  it.each([
    [0, [result('api/fine'), untried, absent]],
    [1, [result('api/fine'), broken]],
    [1, [broken, away]],
    [1, [result('api/fine'), puzzled]],
    [3, [result('api/fine'), away]],
    [2, [untried, absent]],
    [2, []],
  ])('is %i', (code, results) => {
    expect(exitCodeOf(weigh(run(...results)))).toBe(code)
  })

  it('is 0 when the baseline knows all findings', () => {
    expect(exitCodeOf(weigh(run(broken), baseline))).toBe(0)
  })
})

describe('a baseline', () => {
  it.each([
    [[], 'a baseline is { "findings"'],
    [{ findings: {} }, 'a baseline is { "findings"'],
    [{ findings: [{ reason: 'x' }] }, 'finding 0 of the baseline names no check'],
    [{ findings: [{ check: 'a/b', reason: ' ' }] }, 'the baseline gives no reason for a/b'],
    [
      { findings: ['1', '2'].map((reason) => ({ check: 'a/b', reason })) },
      'the baseline lists a/b twice',
    ],
  ])('refuses %j', (value, message) => {
    expect(() => parseBaseline(value)).toThrow(message)
  })
})

describe('the pretty report', () => {
  it('tells findings whole, then the baseline, then the numbers', () => {
    const weighed = weigh(run(result('api/fine'), broken, puzzled, untried), baseline)

    expect(prettyReport(weighed)).toBe(
      [
        'api/puzzled: errored: TypeError: x',
        '  the title of api/puzzled',
        '    at y',
        '',
        'known  api/broken: we know',
        '',
        'api/fine is in the baseline, but passes now: take it out',
        '',
        'api/gone is in the baseline, but did not run',
        '',
        '4 checks: 1 passed, 1 failed as known, 1 errored, 1 skipped in 1.2 s',
        '',
      ].join('\n'),
    )
  })

  it('says that nothing ran', () => {
    expect(prettyReport(weigh(run()))).toContain('No check ran: that is not a success.')
  })

  it('gives each result a line', () => {
    expect(prettyResult(result('api/fine'))).toBe('passed        api/fine  12 ms')
    expect(prettyResult(puzzled)).toBe('errored       api/puzzled  TypeError: x')
  })
})

describe('the JUnit report', () => {
  it('is XML, whatever stands in an answer', () => {
    const xml = junitReport(weigh(run(result('api/fine'), broken, untried, puzzled)))

    expect(xml).toContain('tests="4" failures="1" errors="1" skipped="1" time="0.050"')
    expect(xml).toContain('&lt;a&gt; &amp; ')
    expect(xml).toContain('\\u0000')
    expect(xml).not.toContain('<a>')
    expect(xml).toContain('message="TypeError: x&#10;  at y"')
  })

  it('counts what is known as skipped', () => {
    const xml = junitReport(weigh(run(broken), baseline))

    expect(xml).toContain('failures="0" errors="0" skipped="1"')
    expect(xml).toContain('<skipped message="known: we know"/>')
  })
})

describe('the GitHub report', () => {
  it('is a workflow command for each finding, on one line', () => {
    const weighed = weigh(run(result('api/fine'), broken), parseBaseline({ findings: [] }))

    expect(githubReport(weighed)).toBe(
      "::error title=api/broken::the title of api/broken%0Astatus 200 where 400 was expected%0Arests on: a sentence%0Acurl -X GET 'http://x/a,b:c'\n",
    )
  })

  it('warns of what the baseline should no longer list', () => {
    expect(githubReport(weigh(run(result('api/fine'), broken), baseline))).toBe(
      [
        '::warning title=api/fine::is in the baseline, but passes now\n',
        '::warning title=api/gone::is in the baseline, but did not run\n',
      ].join(''),
    )
  })
})

describe('the Markdown report', () => {
  it('shows what is wrong first, with values fenced', () => {
    const text = markdownReport(weigh(run(result('api/fine'), broken, absent)))

    expect(text).toMatch(/^# Contract of `http:\/\/x`\n\n3 checks: 1 passed, 1 failed, 1 not/)
    expect(text).toContain('- `api/broken` the title of api/broken')
    expect(text).toContain('actual `` {"status":200,"text":"<a> & \\"b\\" `c`\\u0000"} ``')
    expect(text).toContain('## Not tried\n\n- `api/absent` not supported: the server answers 501')
  })
})

describe('the JSON report', () => {
  it('has everything', () => {
    const report = JSON.parse(jsonReport(weigh(run(result('api/fine'), broken), baseline)))

    expect(report).toMatchObject({
      format: 'tokamock-check/1',
      target: 'http://x',
      exitCode: 0,
      durationMs: 1_234,
      tally: { passed: 1, failed: 0, known: 1 },
      baseline: { fixed: [{ check: 'api/fine' }], unmatched: [{ check: 'api/gone' }] },
    })
    expect(report.checks[1]).toMatchObject({ knownBecause: 'we know', finding: { expected: 400 } })
  })
})
