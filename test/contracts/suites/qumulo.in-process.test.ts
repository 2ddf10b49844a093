import { describe, expect, it } from 'vitest'
import { coverageByOperation, coverageTable } from '../../../contracts/harness/coverage.ts'
import { documentedOperations } from '../../../contracts/harness/operations.ts'
import { runChecks } from '../../../contracts/harness/run.ts'
import { qumulo } from '../../../contracts/suites/qumulo/index.ts'
import { describeContract } from '../../../contracts/vitest.ts'
import { qumuloAutomationToken } from '../../../fixtures/index.ts'
import { createMock } from '../../../mocks/index.ts'

const token = qumuloAutomationToken.bearer_token

describe('in process', () => {
  const target = createMock({ world: 'typical', auth: 'tokens' })
  describeContract({ api: 'qumulo', target, token })
})

describe('in process, where nobody needs a token', () => {
  describeContract({ api: 'qumulo', target: createMock(), without: ['authentication'] })
})

describe('a run against a mock', () => {
  it('leaves nothing behind', async () => {
    const mock = createMock()

    const report = await runChecks(qumulo, mock)

    const notes = report.results.flatMap((result) => result.notes)
    expect(notes.filter((note) => note.startsWith('clean-up'))).toEqual([])
    const list = await mock.fetch('/v1/auth/access-tokens/')
    expect(await list.json()).toEqual({ entries: [], paging: { next: null } })
  })

  it('meets exactly the operations that each check names', async () => {
    const mock = createMock({ world: 'typical', auth: 'tokens' })
    const report = await runChecks(qumulo, mock, { token })

    const met = report.results.map(({ id, sightings }) => [
      id,
      [...new Set(sightings.map(({ operationId }) => operationId))].toSorted(),
    ])
    expect(met).toEqual(qumulo.map(({ id, operations }) => [id, operations.toSorted()]))
  })

  it('sees every documented status of every operation', async () => {
    const mock = createMock({ world: 'typical', auth: 'tokens' })
    const operations = [...documentedOperations.values()].filter(({ api }) => api === 'qumulo')

    const { coverage } = await runChecks(qumulo, mock, { token })

    const seen = coverageByOperation(operations, coverage)
    console.log(coverageTable(seen))
    const unseen = seen.filter(({ documented }) => [...documented.values()].includes(0))
    expect(unseen).toEqual([])
    expect(seen.filter(({ others }) => others.size === 0)).toEqual([])
  })
})
