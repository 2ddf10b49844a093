import { describe, expect, it } from 'vitest'
import { createMock } from '../../mocks/index.ts'
import { apiOf, type Json } from '../kube/api.ts'

const PODS = '/api/v1/namespaces/default/pods'
const containers = [{ name: 'c', image: 'i' }]
const pod = (metadata: Json, spec: Json = { containers }): Json => ({ metadata, spec })

describe('a pod', () => {
  it('is completed as admission does, and counts the changes of its spec', async () => {
    const api = apiOf(createMock())

    const made = await api.post(PODS, pod({ name: 'p', generation: 7 }))
    const labelled = await api.put(`${PODS}/p`, pod({ name: 'p', labels: { a: 'b' } }))
    const changed = await api.put(
      `${PODS}/p`,
      pod({ name: 'p' }, { containers: [{ name: 'c', image: 'j' }] }),
    )

    expect(made).toMatchObject({
      metadata: { generation: 1 },
      spec: {
        tolerations: [
          { key: 'node.kubernetes.io/not-ready', tolerationSeconds: 300 },
          { key: 'node.kubernetes.io/unreachable', tolerationSeconds: 300 },
        ],
        priority: 0,
        preemptionPolicy: 'PreemptLowerPriority',
      },
    })
    expect(labelled).toMatchObject({ metadata: { generation: 1 } })
    expect(changed).toMatchObject({ metadata: { generation: 2 } })
  })

  it('keeps a toleration of its own for the same', async () => {
    const tolerations = [{ operator: 'Exists' }]

    const made = await apiOf(createMock()).post(
      PODS,
      pod({ name: 'p' }, { containers, tolerations }),
    )

    expect(made).toMatchObject({ spec: { tolerations } })
  })

  it.each([
    [{}, ['spec.containers: Required value']],
    [
      { containers: [{}] },
      ['spec.containers[0].name: Required value', 'spec.containers[0].image: Required value'],
    ],
    [
      { containers: [...containers, { name: 'c', image: ' i' }] },
      [
        'spec.containers[1].name: Duplicate value: "c"',
        'spec.containers[1].image: Invalid value: " i": must not have leading or trailing whitespace',
      ],
    ],
  ])('with the spec %j is refused', async (spec, told) => {
    const { details } = await apiOf(createMock()).post(PODS, pod({ name: 'p' }, spec))

    const { causes } = details as { causes: { field: string; message: string }[] }
    expect(causes.map(({ field, message }) => `${field}: ${message}`)).toEqual(told)
  })

  it('keeps the number of its containers', async () => {
    const api = apiOf(createMock())
    await api.post(PODS, pod({ name: 'p' }))

    const more = [...containers, { name: 'd', image: 'i' }]

    expect(await api.put(`${PODS}/p`, pod({ name: 'p' }, { containers: more }))).toMatchObject({
      message:
        'Pod "p" is invalid: spec.containers: Forbidden: pod updates may not add or remove containers',
    })
  })

  it('whose name is no label is warned of once', async () => {
    const mock = createMock()
    const send = (method: string, path: string) =>
      mock.fetch(path, {
        method,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(pod({ name: 'a.b' })),
      })

    const [made, updated] = [await send('POST', PODS), await send('PUT', `${PODS}/a.b`)]

    expect(made.headers.get('warning')).toContain(
      'a DNS label is recommended: [must not contain dots]',
    )
    expect(updated.headers.has('warning')).toBe(false)
  })

  it('keeps owners and quality when its status is written', async () => {
    const api = apiOf(createMock())
    await api.post(PODS, pod({ name: 'p' }))
    const owner = { apiVersion: 'v1', kind: 'Pod', name: 'o', uid: 'u' }

    const updated = await api.put(`${PODS}/p/status`, {
      ...pod({ name: 'p', ownerReferences: [owner] }),
      status: { phase: 'Running' },
    })

    expect(updated).toMatchObject({ status: { phase: 'Running', qosClass: 'BestEffort' } })
    expect(updated['metadata']).not.toHaveProperty('ownerReferences')
  })

  it('is shown as marked by a delete', async () => {
    const api = apiOf(createMock())
    await api.post(PODS, pod({ name: 'p' }))

    const marked = { metadata: { generation: 2, deletionGracePeriodSeconds: 0 } }
    expect(await api.remove(`${PODS}/p?dryRun=All`)).toMatchObject(marked)
    expect(await api.remove(`${PODS}/p`)).toMatchObject(marked)
    expect(await api.names(PODS)).toEqual([])
  })

  it('is selected by whether it uses the network of its node', async () => {
    const api = apiOf(createMock())
    await api.post(PODS, pod({ name: 'a' }))
    await api.post(PODS, pod({ name: 'b' }, { containers, hostNetwork: true }))

    expect(await api.names(`${PODS}?fieldSelector=spec.hostNetwork%3Dtrue`)).toEqual(['b'])
    expect(await api.names(`${PODS}?fieldSelector=status.podIPs%3D`)).toEqual(['a', 'b'])
  })
})
