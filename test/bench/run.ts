import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Row } from './harness/row.ts'
import { lossesOf } from './harness/losses-of.ts'
import { reportOf, tableOf } from './harness/table.ts'
import { workloads } from './workloads/index.ts'

// npm run bench -- [--only W2,W3] [--rounds 9] [--write | --guard]
const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    rounds: { type: 'string', default: '9' },
    write: { type: 'boolean', default: false },
    guard: { type: 'boolean', default: false },
  },
})
const wanted = values.only?.split(',')
const chosen = workloads.filter(({ id }) => wanted?.includes(id) ?? true)
const rows: Row[] = []
for (const { id, title, run } of chosen) {
  process.stderr.write(`${id}  ${title} …\n`)
  rows.push(...(await run(Number(values.rounds))))
  // As it goes: a run that is broken off leaves what it has.
  if (values.write) writeFileSync('BENCH.md', reportOf(rows, new Date()))
}
console.log(tableOf(rows))
if (values.guard) {
  const losses = lossesOf(rows, readFileSync('BENCH.md', 'utf8'))
  for (const loss of losses) console.error(loss)
  process.exitCode = losses.length === 0 ? 0 : 1
}
