import type { Check, Outcome } from '../../contracts/index.ts'

/** How a check stands: on the mock, on a real server, and both together. */
export interface CheckRow {
  readonly api: string
  readonly check: Check
  readonly mock: Outcome | undefined
  readonly real: Outcome | undefined
  readonly standing: 'agreed' | 'apart' | 'unverified'
}

/** How many scenarios of a recording are answered as they were recorded. */
export interface RecordingRow {
  readonly recording: string
  readonly agreed: number
  readonly all: number
}

/** The text of FIDELITY.md. */
export function ledgerText(ledger: {
  readonly rows: readonly CheckRow[]
  readonly recorded: readonly RecordingRow[]
}): string {
  const { rows, recorded } = ledger
  const apis = [...new Set(rows.map(({ api }) => api))]
  return [
    '# Fidelity',
    'How far this mock was held against real servers. `npm run ledger -- --kubeconfig FILE` writes this page: it runs each\ncheck of the contract suites against the mock and against a kube-apiserver 1.34, for OpenShift with the OAuth API server\nof 4.21 behind it, and plays what was recorded from real servers. A check says what it rests on: the `seed` (the document), `tried` on a real server, its `source`, or a `guess`.',
    '## Checks',
    table(
      ['API', 'checks', 'agreed', 'apart', 'unverified here'],
      apis.map((api) => summaryOf(api, rows)),
    ),
    '## Recordings',
    table(
      ['recording', 'agreed', 'of all'],
      recorded.map(({ recording, agreed, all }) => [recording, String(agreed), String(all)]),
    ),
    ...apis.flatMap((api) => [
      `## ${api}`,
      table(
        ['check', 'rests on', 'mock', 'real server', ''],
        rows.filter((row) => row.api === api).map(cellsOf),
      ),
    ]),
    '',
  ].join('\n\n')
}

function summaryOf(api: string, rows: readonly CheckRow[]): readonly string[] {
  const own = rows.filter((row) => row.api === api)
  const count = (standing: CheckRow['standing']): string =>
    String(own.filter((row) => row.standing === standing).length)
  return [api, String(own.length), count('agreed'), count('apart'), count('unverified')]
}

const cellsOf = ({ check, mock, real, standing }: CheckRow): readonly string[] => [
  check.id,
  check.rests,
  mock ?? '',
  standing === 'unverified' ? 'not tried' : (real ?? ''),
  standing,
]

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n')
}

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
