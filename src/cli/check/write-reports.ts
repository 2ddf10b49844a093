import { appendFile, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { githubReport } from '../../../contracts/harness/report/github.ts'
import { jsonReport } from '../../../contracts/harness/report/json.ts'
import { junitReport } from '../../../contracts/harness/report/junit.ts'
import { markdownReport } from '../../../contracts/harness/report/markdown.ts'
import { prettyReport } from '../../../contracts/harness/report/pretty.ts'
import type { Weighed } from '../../../contracts/harness/report/weigh.ts'
import { paint } from './progress.ts'

/** The forms of a report. */
export const REPORTERS = ['pretty', 'junit', 'json', 'github', 'markdown'] as const

/** A form of a report. */
export type Reporter = (typeof REPORTERS)[number]

/** Where reports go. */
export interface Destination {
  /** The folder of report files; undefined for the standard output. */
  readonly output: string | undefined
  readonly print: (text: string) => void
  /** The file of the step summary, in a job of GitHub Actions. */
  readonly stepSummary: string | undefined
}

const FILES: Partial<Record<Reporter, string>> = {
  junit: 'junit.xml',
  json: 'report.json',
  markdown: 'report.md',
}

/** Writes each wanted report: those for people and for GitHub on the standard output, files into the folder. */
export async function writeReports(
  weighed: Weighed,
  reporters: readonly Reporter[],
  destination: Destination,
): Promise<void> {
  const { output, print, stepSummary } = destination
  for (const reporter of reporters) {
    const file = FILES[reporter]
    if (output !== undefined && file !== undefined) {
      await mkdir(output, { recursive: true })
      await writeFile(join(output, file), textOf(reporter, weighed))
    } else print(textOf(reporter, weighed))
    if (reporter === 'github' && stepSummary !== undefined) {
      await appendFile(stepSummary, markdownReport(weighed))
    }
  }
}

function textOf(reporter: Reporter, weighed: Weighed): string {
  switch (reporter) {
    case 'pretty':
      return prettyReport(weighed, paint)
    case 'junit':
      return junitReport(weighed)
    case 'json':
      return jsonReport(weighed)
    case 'github':
      return githubReport(weighed)
    case 'markdown':
      return markdownReport(weighed)
  }
}
