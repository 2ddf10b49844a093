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
    const second = await api.remove(TEAM, { propagationPolicy: 'Foreground' })

    expect(second).toEqual(first)
  })

  it('that has no finalizers goes with the second deletion, not with the first', async () => {
    const { api, finalize } = await team()
    await finalize()

    expect(await api.remove(TEAM)).toMatchObject({ status: { phase: 'Terminating' } })
    expect(await api.names(NAMESPACES)).toContain('team')
    expect(await api.remove(TEAM)).toMatchObject({ kind: 'Namespace', metadata: { name: 'team' } })
    expect(await api.names(NAMESPACES)).not.toContain('team')
  })

  it.each([
    [{ propagationPolicy: 'Orphan' }, ['orphan']],
    [{ propagationPolicy: 'Foreground' }, ['foregroundDeletion']],
    [{ propagationPolicy: 'Background' }, undefined],
    [{ orphanDependents: true }, ['orphan']],
    [{ orphanDependents: false }, ['foregroundDeletion']],
  ])('deleted with %j has the finalizers %j', async (options, finalizers) => {
    const { api } = await team()

    const answer = (await api.remove(TEAM, options)) as { metadata: { finalizers?: string[] } }

    expect(answer.metadata.finalizers).toEqual(finalizers)
  })

  it('refuses other preconditions in words of its own', async () => {
    const { api } = await team()
    const { metadata } = (await api.get(TEAM)) as {
      metadata: { uid: string; resourceVersion: string }
    }

    const uid = await api.remove(TEAM, { preconditions: { uid: 'other' } })
    const version = await api.remove(TEAM, { preconditions: { resourceVersion: '1' } })

    expect([uid, version].map(({ message }) => message)).toEqual([
      `Operation cannot be fulfilled on namespaces "team": Precondition failed: UID in precondition: other, UID in object meta: ${metadata.uid}`,
      `Operation cannot be fulfilled on namespaces "team": Precondition failed: ResourceVersion in precondition: 1, ResourceVersion in object meta: ${metadata.resourceVersion}`,
    ])
    expect(uid).toMatchObject({ code: 409, details: { name: 'team', kind: 'namespaces' } })
  })

  it('stays as it is when its deletion is only tried', async () => {
    const { api } = await team()

    const answer = await api.remove(`${TEAM}?dryRun=All`)

    expect(answer).toMatchObject({ status: { phase: 'Terminating' } })
    expect(await api.get(TEAM)).toMatchObject({ status: { phase: 'Active' } })
  })

  it('cannot be selected by a namespace', async () => {
    const { api } = await team()

    const answer = await api.get(`${NAMESPACES}?fieldSelector=metadata.namespace%3Dx`)

    expect(answer).toMatchObject({
      code: 400,
      message: 'field label not supported: metadata.namespace',
    })
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

describe('the namespaces of a new cluster', () => {
  it('are there from the beginning, as an API server makes them by itself', async () => {
    const api = apiOf(createMock())

    expect(await api.names(NAMESPACES)).toEqual([
      'default',
      'kube-node-lease',
      'kube-public',
      'kube-system',
    ])
  })

  it.each([
    ['default', 403],
    ['kube-public', 403],
    ['kube-system', 403],
    ['kube-node-lease', 200],
  ])('answer a deletion of %s with %i', async (name, status) => {
    const answer = await createMock().fetch(`${NAMESPACES}/${name}`, { method: 'DELETE' })

    expect(answer.status).toBe(status)
    if (status === 403) {
      expect((await answer.json()).message).toBe(
        `namespaces "${name}" is forbidden: this namespace may not be deleted`,
      )
    }
  })

  it('are not made twice by a world that has them', async () => {
    const api = apiOf(createMock({ world: 'typical' }))

    const names = await api.names(NAMESPACES)
    expect(names).toHaveLength(new Set(names).size)
  })
})
