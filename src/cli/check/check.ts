import { readFile } from 'node:fs/promises'
import {
  checksOf,
  isSelected,
  runChecks,
  targetFrom,
  type Check,
  type Need,
  type RunReport,
  type Target,
} from '../../../contracts/index.ts'
import {
  EMPTY_BASELINE,
  parseBaseline,
  type Baseline,
} from '../../../contracts/harness/report/baseline.ts'
import { coverageByOperation, coverageTable } from '../../../contracts/harness/coverage.ts'
import { documentedOperations } from '../../../contracts/harness/operations.ts'
import { exitCodeOf, weigh } from '../../../contracts/harness/report/weigh.ts'
import { judgeFrom, type DocumentFile } from './document-judge.ts'
import { httpsTarget } from './https-target.ts'
import { readKubeconfig } from './kubeconfig.ts'
import { progressOn } from './progress.ts'
import { reach } from './reach.ts'
import { REPORTERS, writeReports, type Reporter } from './write-reports.ts'

/** What the command was asked for. */
export interface CheckOptions {
  readonly url: string | undefined
  readonly kubeconfig: string | undefined
  readonly api: readonly string[] | undefined
  readonly token: string | undefined
  readonly readOnly: boolean
  readonly without: readonly Need[]
  readonly focus: RegExp | undefined
  readonly skip: RegExp | undefined
  readonly baseline: string | undefined
  readonly documents: readonly DocumentFile[]
  readonly reporters: readonly Reporter[]
  readonly output: string | undefined
  /** Milliseconds. */
  readonly waitForTarget: number
  readonly timeout: number | undefined
  readonly list: boolean
  /** Prints which answers of which operations were held against the documents. */
  readonly coverage: boolean
  readonly insecure: boolean
}

/** Where the command finds itself. */
export interface Surroundings {
  /** Ends the run; what was made is still removed. */
  readonly signal: AbortSignal
  readonly print: (text: string) => void
  /** For what is no part of a report. */
  readonly tell: (text: string) => void
  readonly env: Readonly<Record<string, string | undefined>>
}

/** The exit codes beside those of a run. */
const UNREACHABLE = 3
const INTERRUPTED = 130

/**
 * Checks a server, tells how it went, and gives the exit code: 0 when everything passed, 1 with findings, 2 when it was
 * used wrongly or nothing ran, 3 when the target could not be reached, 130 when it was interrupted. Rejects with an Error
 * for people when it cannot begin.
 */
export async function check(options: CheckOptions, surroundings: Surroundings): Promise<number> {
  const checks = chosenChecks(options)
  if (options.list) {
    surroundings.print(checks.map(({ id, title }) => `${id}\n  ${title}\n`).join(''))
    return 0
  }
  refuseMixedOutput(options)
  const baseline = await readBaseline(options.baseline)
  const judge = options.documents.length > 0 ? await judgeFrom(options.documents) : undefined
  const { target, token } = await openTarget(options)
  try {
    return await run(checks, { options, surroundings, baseline, judge, target, token })
  } finally {
    await target.close()
  }
}

interface Run {
  readonly options: CheckOptions
  readonly surroundings: Surroundings
  readonly baseline: Baseline
  readonly judge: Awaited<ReturnType<typeof judgeFrom>> | undefined
  readonly target: Target
  readonly token: string | undefined
}

async function run(checks: readonly Check[], given: Run): Promise<number> {
  const { options, surroundings, baseline, judge, target, token } = given
  const { signal, print, tell, env } = surroundings
  if (options.waitForTarget > 0) tell(`waiting for ${target.name}\n`)
  const unreachable = await reach(target, options.waitForTarget, signal)
  if (unreachable !== undefined) {
    tell(`tokamock: ${target.name} cannot be reached: ${unreachable}\n`)
    return UNREACHABLE
  }
  const isPretty = options.reporters.includes('pretty')
  const progress = progressOn(process.stdout, checks.length, isPretty)
  const report = await runChecks(checks, target, {
    token,
    readOnly: options.readOnly,
    without: options.without,
    skip: options.skip,
    timeout: options.timeout,
    judge,
    signal,
    onStart: (started) => progress.started(started),
    onResult: (result) => progress.ended(result),
  })
  progress.finish()
  const weighed = weigh(report, baseline)
  const stepSummary = env['GITHUB_STEP_SUMMARY']
  if (options.coverage) print(`${coverageText(report, checks)}\n`)
  await writeReports(weighed, options.reporters, { output: options.output, print, stepSummary })
  return signal.aborted ? INTERRUPTED : exitCodeOf(weighed)
}

function coverageText({ coverage }: RunReport, checks: readonly Check[]): string {
  const apis = new Set(checks.map(({ id }) => id.split('/', 1)[0]))
  const operations = [...documentedOperations.values()].filter(({ api }) => apis.has(api))
  return coverageTable(coverageByOperation(operations, coverage))
}

function chosenChecks({ api, focus }: CheckOptions): readonly Check[] {
  const checks = checksOf(api as Parameters<typeof checksOf>[0])
  const chosen = checks.filter(({ id }) => focus === undefined || isSelected(id, focus))
  if (chosen.length === 0) throw new Error(`no check matches --focus ${focus?.source ?? ''}`)
  return chosen
}

// Two reports for programs in one stream are readable by none.
function refuseMixedOutput({ reporters, output }: CheckOptions): void {
  const files = reporters.filter((reporter) => reporter !== 'pretty' && reporter !== 'github')
  if (output !== undefined || files.length === 0 || reporters.length === 1) return
  throw new Error(`--reporter ${reporters.join(',')} needs --output DIR for ${files.join(', ')}`)
}

async function readBaseline(path: string | undefined): Promise<Baseline> {
  if (path === undefined) return EMPTY_BASELINE
  try {
    return parseBaseline(JSON.parse(await readFile(path, 'utf8')))
  } catch (error) {
    throw new Error(`${path}: ${(error as Error).message}`, { cause: error })
  }
}

async function openTarget(
  options: CheckOptions,
): Promise<{ readonly target: Target; readonly token: string | undefined }> {
  const { url, kubeconfig, token, insecure } = options
  if (kubeconfig !== undefined) {
    const access = await readKubeconfig(kubeconfig)
    const isInsecure = access.isInsecure || insecure
    return { target: httpsTarget({ ...access, isInsecure }), token: token ?? access.token }
  }
  if (url === undefined) throw new Error('give the URL of a server, or --kubeconfig FILE')
  const isPlain = !insecure || url.startsWith('http:')
  return { target: isPlain ? targetFrom(url) : httpsTarget({ url, isInsecure: true }), token }
}

/** Reads a list of reporters such as `pretty,junit`; refuses an unknown one. */
export function parseReporters(text: string): readonly Reporter[] {
  return text.split(',').map((name) => {
    const reporter = REPORTERS.find((known) => known === name.trim())
    if (reporter) return reporter
    throw new Error(`there is no reporter ${JSON.stringify(name)}: ${REPORTERS.join(', ')}`)
  })
}
