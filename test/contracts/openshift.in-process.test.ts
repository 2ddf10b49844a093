import { describe, expect, it } from 'vitest'
import { runChecks } from '../../contracts/harness/run.ts'
import { openshift } from '../../contracts/suites/openshift/index.ts'
import { describeContract } from '../../contracts/vitest.ts'
import { createMock } from '../../mocks/index.ts'

describe('in process', () => {
  describeContract({ api: 'openshift', target: createMock() })
})

describe('a run against a mock', () => {
  it('leaves nothing behind', async () => {
    const mock = createMock()

    const report = await runChecks(openshift, mock)

    expect(
      report.results.flatMap(({ notes }) => notes.filter((note) => note.startsWith('clean-up'))),
    ).toEqual([])
    for (const plural of [
      'oauthclients',
      'oauthaccesstokens',
      'oauthauthorizetokens',
      'oauthclientauthorizations',
    ]) {
      const list = await mock.fetch(`/apis/oauth.openshift.io/v1/${plural}`)
      expect(await list.json()).toMatchObject({ items: [] })
    }
  })

  it('skips no check but for the credentials that an open mock does not ask for', async () => {
    const report = await runChecks(openshift, createMock())

    const skipped = report.results.filter(({ outcome }) => outcome !== 'passed')
    expect(skipped.map(({ id, reason }) => [id, reason])).toEqual([
      ['openshift/wrong-credentials-are-401', 'there is no token to authenticate with'],
    ])
  })

  it('meets exactly the operations that each check names', async () => {
    const report = await runChecks(openshift, createMock())

    const tried = report.results.filter(({ outcome }) => outcome !== 'skipped')
    const met = tried.map(({ id, sightings }) => [
      id,
      [...new Set(sightings.map(({ operationId }) => operationId))].toSorted(),
    ])
    const ids = new Set(tried.map(({ id }) => id))
    const named = openshift.filter(({ id }) => ids.has(id))
    expect(met).toEqual(named.map(({ id, operations }) => [id, operations.toSorted()]))
  })
})
