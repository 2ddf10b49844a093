import { describe, expect, it } from 'vitest'
import { runChecks } from '../../../contracts/harness/run.ts'
import { openshift } from '../../../contracts/suites/openshift/index.ts'
import { describeContract } from '../../../contracts/vitest.ts'
import { createMock } from '../../../mocks/index.ts'

describe('in process', () => {
  describeContract({ api: 'openshift', target: createMock() })
})

describe('in process, where credentials are asked for', () => {
  const mock = createMock({ auth: 'tokens' })

  describeContract({ api: 'openshift', target: mock, token: mock.adminToken })
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
    const mock = createMock({ auth: 'tokens' })

    const report = await runChecks(openshift, mock, { token: mock.adminToken })

    const met = report.results.map(({ id, sightings }) => [
      id,
      [...new Set(sightings.map(({ operationId }) => operationId))].toSorted(),
    ])
    expect(met).toEqual(openshift.map(({ id, operations }) => [id, operations.toSorted()]))
  })
})
