import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { beforeAll, describe, expect, it } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { runChecks, suites } from '../../../contracts/index.ts'
import { parseBaseline } from '../../../contracts/harness/report/baseline.ts'
import { githubReport } from '../../../contracts/harness/report/github.ts'
import { jsonReport } from '../../../contracts/harness/report/json.ts'
import { junitReport } from '../../../contracts/harness/report/junit.ts'
import { weigh, type Weighed } from '../../../contracts/harness/report/weigh.ts'
import { createMock } from '../../../mocks/index.ts'

const schemaOf = (file: string): string =>
  readFileSync(new URL(`schemas/${file}`, import.meta.url), 'utf8')

const baseline = parseBaseline({
  findings: [
    { check: 'openshift/get-missing-is-404', reason: 'it passes' },
    { check: 'openshift/wrong-method-is-405', reason: 'the gateway & its <ways>' },
  ],
})

/** A run with every outcome in it. */
async function badRun(): Promise<Weighed> {
  const mock = createMock()
  mock.on('listOAuthClient', () => new Response('<html>\u0007 "no" & no</html>', { status: 200 }))
  mock.on('getOAuthClient', ({ params }) =>
    params['name'] === 'missing' ? undefined : Response.json({ kind: 'OAuthClient' }),
  )
  const report = await runChecks(suites.openshift, mock, {
    skip: 'watch-',
    without: ['impersonate'],
    timeout: 2_000,
  })
  mock.close()
  return weigh(report, baseline)
}

describe('the files of a run', () => {
  let weighed: Weighed
  beforeAll(async () => {
    weighed = await badRun()
    const outcomes = new Set(weighed.results.map(({ outcome }) => outcome))
    expect([...outcomes]).toEqual(expect.arrayContaining(['passed', 'failed', 'skipped']))
  })

  it('keep the schema of the JSON report', () => {
    const validate = new Ajv2020({ strict: true }).compile(
      JSON.parse(schemaOf('report.schema.json')),
    )

    validate(JSON.parse(jsonReport(weighed)))

    expect(validate.errors).toBeNull()
  })

  it('keep the schema of JUnit XML', async () => {
    const xml = [{ fileName: 'junit.xml', contents: junitReport(weighed) }]

    const { valid, errors } = await validateXML({ xml, schema: [schemaOf('junit.xsd')] })

    expect(errors).toEqual([])
    expect(valid).toBe(true)
  })

  it('are workflow commands for GitHub, one a line', () => {
    const lines = githubReport(weighed).trimEnd().split('\n')

    expect(lines.length).toBeGreaterThan(1)
    for (const line of lines) expect(line).toMatch(/^::(error|warning) title=[^:,]+::\S/)
  })
})
