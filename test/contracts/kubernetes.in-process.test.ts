import { describe, expect, it } from 'vitest'
import { runChecks } from '../../contracts/harness/run.ts'
import { kubernetes } from '../../contracts/suites/kubernetes/index.ts'
import { describeContract } from '../../contracts/vitest.ts'
import { createMock } from '../../mocks/index.ts'

describe('in process', () => {
  describeContract({ api: 'kubernetes', target: createMock() })
})

describe('a run against a mock', () => {
  it('meets exactly the operations that each check names', async () => {
    const report = await runChecks(kubernetes, createMock())

    const met = report.results.map(({ id, sightings }) => [
      id,
      [...new Set(sightings.map(({ operationId }) => operationId))].toSorted(),
    ])
    expect(met).toEqual(kubernetes.map(({ id, operations }) => [id, operations.toSorted()]))
  })
})
