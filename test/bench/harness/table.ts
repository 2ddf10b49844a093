import { cpus } from 'node:os'
import { isReached, type Row } from './row.ts'
import type { Figure } from './statistics.ts'

const HEAD = ['', 'what', 'median', 'spread', 'of anchor', 'to reach', ''] as const

/** The lines as a table of Markdown, which reads well on a terminal, too. */
export function tableOf(rows: readonly Row[]): string {
  const cells = rows.map(cellsOf)
  const widths = HEAD.map((head, column) =>
    Math.max(...[head, ...cells.map((line) => line[column] ?? '')].map(({ length }) => length)),
  )
  const line = (texts: readonly string[]): string =>
    `| ${texts.map((text, column) => text.padEnd(widths[column] ?? 0)).join(' | ')} |`
  const rule = line(widths.map((width) => '-'.repeat(width)))
  return [line(HEAD), rule, ...cells.map(line)].join('\n')
}

/** The whole of BENCH.md: the table, the machine and the date. */
export function reportOf(rows: readonly Row[], date: Date): string {
  const [cpu] = cpus()
  return `# Numbers

${date.toISOString().slice(0, 10)}, Node ${process.version}, ${cpus().length} × ${cpu?.model ?? 'unknown'}. Medians of interleaved rounds, from quartile
to quartile; CPU of the serving process; ratios are made within a round, against the anchor in the first line of each
workload. \`npm run bench -- --write\` renews this file.

${tableOf(rows)}
`
}

function cellsOf(row: Row): string[] {
  const { workload, what, unit, figure, ratio, target } = row
  const reached = isReached(row)
  return [
    workload,
    what,
    `${short(figure.median)} ${unit}`,
    spreadOf(figure),
    ratio === undefined ? '' : `${short(ratio.median)} × (${spreadOf(ratio)})`,
    !target ? '' : 'ratio' in target ? `${target.ratio} ×` : `${target.most} ${unit}`,
    reached === undefined ? '' : reached ? 'reached' : 'missed',
  ]
}

const spreadOf = ({ spread: [low, high] }: Figure): string =>
  low === high ? '' : `${short(low)}–${short(high)}`

const short = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)
