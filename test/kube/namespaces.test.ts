import { describe, expect, it } from 'vitest'
import { createMock } from '../../mocks/index.ts'
import { apiOf } from './api.ts'

const NAMESPACES = '/api/v1/namespaces'
const TEAM = `${NAMESPACES}/team`

async function team(spec: object = {}) {
  const api = apiOf(createMock({ clock: 'manual' }))
  await api.post(NAMESPACES, { metadata: { name: 'team' }, spec })
  const finalize = (...finalizers: string[]) =>
    api.put(`${TEAM}/finalize`, { metadata: { name: 'team' }, spec: { finalizers } })
  return { api, finalize }
}

describe('a namespace without controllers', () => {
  it('stays Terminating until its last finalizer is taken by finalize', async () => {
    const { api, finalize } = await team({ finalizers: ['example.com/own'] })

    await api.remove(TEAM)
    expect(await api.get(TEAM)).toMatchObject({
      spec: { finalizers: ['example.com/own', 'kubernetes'] },
      status: { phase: 'Terminating' },
    })
    await finalize('kubernetes')
    expect(await api.get(TEAM)).toMatchObject({ spec: { finalizers: ['kubernetes'] } })
    await finalize()
    expect(await api.get(TEAM)).toMatchObject({ code: 404 })
  })

  it('keeps its finalizers through a PUT of the whole', async () => {
    const { api } = await team()

    const answer = await api.put(TEAM, {
      metadata: { name: 'team', labels: { tier: 'gold' } },
      spec: { finalizers: [] },
      status: { phase: 'Terminating' },
    })

    expect(answer).toMatchObject({
      metadata: { labels: { tier: 'gold', 'kubernetes.io/metadata.name': 'team' } },
      spec: { finalizers: ['kubernetes'] },
      status: { phase: 'Active' },
    })
  })

  it('answers further deletions with what it is, and moves no version', async () => {
    const { api } = await team()

    const first = await api.remove(TEAM)
    const second = await api.remove(TEAM)

    expect(second).toEqual(first)
  })

  it('that is Terminating lets what is in it be changed and deleted, and nothing be created', async () => {
    const { api } = await team()
    const secrets = `${TEAM}/secrets`
    await api.post(secrets, { metadata: { name: 'a' } })
    await api.remove(TEAM)

    const changed = await api.put(`${secrets}/a`, { metadata: { name: 'a', labels: { k: '1' } } })
    const created = await api.post(secrets, { metadata: { name: 'b' } })
    await api.remove(`${secrets}/a`)

    expect(changed).toMatchObject({ metadata: { labels: { k: '1' } } })
    expect(created).toMatchObject({
      code: 403,
      details: { causes: [{ reason: 'NamespaceTerminating' }] },
    })
    expect(await api.names(secrets)).toEqual([])
  })
})
