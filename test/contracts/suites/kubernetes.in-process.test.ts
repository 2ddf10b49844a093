import { describe, expect, it } from 'vitest'
import { runChecks } from '../../../contracts/harness/run.ts'
import { kubernetes } from '../../../contracts/suites/kubernetes/index.ts'
import { describeContract } from '../../../contracts/vitest.ts'
import { createMock } from '../../../mocks/index.ts'

describe('in process', () => {
  describeContract({ api: 'kubernetes', target: createMock() })
})

describe('in process, where credentials are asked for', () => {
  const mock = createMock({ auth: 'tokens' })

  describeContract({ api: 'kubernetes', target: mock, token: mock.adminToken })
})

describe('a run against a mock', () => {
  it('leaves nothing behind where controllers empty namespaces', async () => {
    const mock = createMock({ controllers: true })

    const report = await runChecks(kubernetes, mock)

    expect(report.results.filter(({ outcome }) => outcome !== 'passed')).toEqual([])
    const notes = report.results.flatMap((result) => result.notes)
    expect(notes.filter((note) => note.startsWith('clean-up'))).toEqual([])
    const own = (await (await createMock().fetch('/api/v1/namespaces')).json()).items
    const left = (await (await mock.fetch('/api/v1/namespaces')).json()).items
    expect(left).toHaveLength(own.length)
  })

  it('meets exactly the operations that each check names', async () => {
    const report = await runChecks(kubernetes, createMock())

    const met = report.results.map(({ id, sightings }) => [
      id,
      [...new Set(sightings.map(({ operationId }) => operationId))].toSorted(),
    ])
    expect(met).toEqual(kubernetes.map(({ id, operations }) => [id, operations.toSorted()]))
  })
})
