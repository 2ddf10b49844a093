/**
 * Writes FIDELITY.md: `npm run ledger -- --kubeconfig FILE [--of openshift=FILE] [--without history]`. Each check runs
 * against this mock and against the real server of the kubeconfig, or that of its API, each recording is played; what nobody could hold against a real server says
 * so.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import {
  runChecks,
  suites,
  targetFrom,
  type Check,
  type CheckResult,
  type Need,
} from '../../contracts/index.ts'
import { createMock } from '../../mocks/index.ts'
import { httpsTarget } from '../../src/cli/check/https-target.ts'
import { readKubeconfig } from '../../src/cli/check/kubeconfig.ts'
import { differencesOf } from '../golden/differences-of.ts'
import { recordings, scenariosOf } from '../golden/scenario.ts'
import { ledgerText, type CheckRow, type RecordingRow } from './ledger-text.ts'

const { values } = parseArgs({
  options: {
    kubeconfig: { type: 'string' },
    of: { type: 'string', multiple: true, default: [] },
    without: { type: 'string', default: '' },
    output: { type: 'string', default: 'FIDELITY.md' },
  },
})
if (values.kubeconfig === undefined) {
  console.error('ledger: give --kubeconfig FILE of a real server')
  process.exit(2)
}
const usual = values.kubeconfig
const own = new Map(values.of.map((pair) => pair.split('=', 2) as [api: string, file: string]))
const without = values.without.split(',').filter((need) => need !== '') as Need[]

const rows: CheckRow[] = []
for (const [api, checks] of Object.entries(suites)) rows.push(...(await rowsOf(api, checks)))
const recorded: RecordingRow[] = []
for (const recording of recordings()) recorded.push(await playedRow(recording))
writeFileSync(values.output, ledgerText({ rows, recorded }))
const apart = rows.filter(({ standing }) => standing === 'apart')
console.log(`${rows.length} checks, ${apart.length} apart; written to ${values.output}`)
process.exitCode = apart.length > 0 ? 1 : 0

async function rowsOf(api: string, checks: readonly Check[]): Promise<readonly CheckRow[]> {
  const mock = createMock({ auth: 'tokens' })
  const here = await runChecks(checks, targetFrom(mock), { token: mock.adminToken })
  mock.close()
  const access = await readKubeconfig(own.get(api) ?? usual)
  const real = httpsTarget(access)
  const there = await runChecks(checks, real, { token: access.token, without })
  await real.close()
  return checks.map((check) => {
    const [onMock, onReal] = [here, there].map(({ results }) => resultOf(check, results))
    return { api, check, mock: onMock, real: onReal, standing: standingOf(onMock, onReal) }
  })
}

function resultOf(check: Check, results: readonly CheckResult[]): CheckResult['outcome'] {
  return results.find(({ id }) => id === check.id)?.outcome ?? 'errored'
}

function standingOf(
  here: CheckResult['outcome'] | undefined,
  there: CheckResult['outcome'] | undefined,
): CheckRow['standing'] {
  if (there === 'skipped' || there === 'not supported') return 'unverified'
  return here === 'passed' && there === 'passed' ? 'agreed' : 'apart'
}

async function playedRow(recording: string): Promise<RecordingRow> {
  const scenarios = scenariosOf(recording)
  const differing = await Promise.all(scenarios.map(differencesOf))
  const agreed = differing.filter((differences) => differences.length === 0).length
  return { recording, agreed, all: scenarios.length }
}
