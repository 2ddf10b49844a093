import { describe, expect, it } from 'vitest'
import { runChecks } from '../../../contracts/harness/run.ts'
import { alauda } from '../../../contracts/suites/alauda/index.ts'
import { describeContract } from '../../../contracts/vitest.ts'
import { createMock } from '../../../mocks/index.ts'

describe('in process', () => {
  describeContract({ api: 'alauda', target: createMock() })
})

describe('in process, where credentials are asked for', () => {
  const mock = createMock({ auth: 'tokens' })

  describeContract({ api: 'alauda', target: mock, token: mock.adminToken })
})

describe('a run against a mock', () => {
  it('leaves nothing behind where controllers empty namespaces', async () => {
    const mock = createMock({ controllers: true })

    const report = await runChecks(alauda, mock, { token: mock.adminToken })

    expect(report.results.filter(({ outcome }) => outcome !== 'passed')).toEqual([])
    const notes = report.results.flatMap((result) => result.notes)
    expect(notes.filter((note) => note.startsWith('clean-up'))).toEqual([])
    const list = await mock.fetch('/apis/auth.alauda.io/v1/accesstokeninfoes')
    expect(await list.json()).toMatchObject({ items: [] })
  })

  it('meets exactly the operations that each check names', async () => {
    const mock = createMock()
    const report = await runChecks(alauda, mock, { token: mock.adminToken })

    const met = report.results.map(({ id, sightings }) => [
      id,
      [...new Set(sightings.map(({ operationId }) => operationId))].toSorted(),
    ])
    expect(met).toEqual(alauda.map(({ id, operations }) => [id, operations.toSorted()]))
  })
})
