import { describe, expect, it } from 'vitest'
import { coverageByOperation, coverageTable } from '../../../contracts/harness/coverage.ts'
import { documentedOperations } from '../../../contracts/harness/operations.ts'
import { runChecks } from '../../../contracts/harness/run.ts'
import { stackrox } from '../../../contracts/suites/stackrox/index.ts'
import { describeContract } from '../../../contracts/vitest.ts'
import { createMock } from '../../../mocks/index.ts'
import { adminToken } from '../../stackrox/admin.ts'

const target = createMock({ world: 'typical', auth: 'tokens' })
const token = await adminToken(target)

describe('in process', () => {
  describeContract({ api: 'stackrox', target, token })
})

describe('in process, where nobody needs a token', () => {
  describeContract({ api: 'stackrox', target: createMock(), without: ['authentication'] })
})

async function report() {
  const mock = createMock({ world: 'typical', auth: 'tokens' })
  return runChecks(stackrox, mock, { token: await adminToken(mock) })
}

describe('a run against a mock', () => {
  it('leaves no token that anybody could use', async () => {
    const mock = createMock()

    const { results } = await runChecks(stackrox, mock)

    const notes = results.flatMap((result) => result.notes)
    expect(notes.filter((note) => note.startsWith('clean-up'))).toEqual([])
    const list = await mock.fetch('/v1/apitokens?revoked=false')
    expect(await list.json()).toEqual({ tokens: [] })
  })

  it('meets exactly the operations that each check names', async () => {
    const { results } = await report()

    const met = results.map(({ id, sightings }) => [
      id,
      [...new Set(sightings.map(({ operationId }) => operationId))].toSorted(),
    ])
    expect(met).toEqual(stackrox.map(({ id, operations }) => [id, operations.toSorted()]))
  })

  it('sees every operation succeed and fail', async () => {
    const operations = [...documentedOperations.values()].filter(({ api }) => api === 'stackrox')

    const { coverage } = await report()

    const seen = coverageByOperation(operations, coverage)
    console.log(coverageTable(seen))
    expect(seen.filter(({ documented }) => [...documented.values()].includes(0))).toEqual([])
    // The document has one response for all that goes wrong.
    expect(seen.filter(({ others }) => others.size < 2)).toEqual([])
  })
})
