import { drop, factory } from '@mswjs/data'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createMock } from 'tokamock'
import { dataModel } from 'tokamock/data'
import { kubernetesModel } from '../../mocks/kubernetes/model.ts'
import { openshiftModel } from '../../mocks/openshift/model.ts'

// Where the model is not as @mswjs/data alone: on purpose, each with what is there otherwise.
describe('dataModel, unlike @mswjs/data alone', () => {
  const where = { key: { equals: 'a' } }

  it('updates single members of maps', () => {
    const { plain, db } = both()
    const labels = { team: 'y' }

    plain.oAuthClient.update({ where, data: { metadata: { labels } } })
    db.oAuthClient.update({ where, data: { metadata: { labels } } })

    expect(plain.oAuthClient.findFirst({ where })?.metadata.labels).toEqual({
      team: 'x',
      tier: '1',
    })
    expect(db.oAuthClient.findFirst({ where })?.metadata.labels).toEqual({ team: 'y', tier: '1' })
  })

  it('takes members of maps away with null, and makes them by functions', () => {
    const { db } = both()

    const { metadata } = db.oAuthClient.update({
      strict: true,
      where,
      data: { metadata: { labels: { team: null, tier: (tier: string) => `${tier}0` } as never } },
    })

    expect(metadata.labels).toEqual({ tier: '10' })
  })

  it('takes fields of any object as it is on the wire', () => {
    const { db } = both()
    db.pod.create({
      key: 'shop/p',
      spec: { nodeName: 'n', containers: [{ name: 'c', image: 'i' }] },
    })

    const pod = db.pod.update({
      where: { spec: { nodeName: { equals: 'n' } } },
      data: { spec: { nodeName: null as never, hostname: 'h' } },
    })

    expect(pod?.spec).toMatchObject({ hostname: 'h', containers: [{ name: 'c', image: 'i' }] })
    expect(pod?.spec).not.toHaveProperty('nodeName')
  })

  it('names an object by its key, or takes the key from its name', () => {
    const { db } = both()

    const named = db.oAuthClient.create({ key: 'named' })
    const keyed = db.secret.create({ metadata: { name: 'keyed', namespace: 'shop' } })

    expect(named.metadata.name).toBe('named')
    expect(keyed.key).toBe('shop/keyed')
  })

  it('renames an object with its key', () => {
    const { db } = both()
    const before = db.oAuthClient.findFirst({ strict: true, where })

    const { key, metadata } = db.oAuthClient.update({ strict: true, where, data: { key: 'z' } })

    expect([key, metadata.name, metadata.uid]).toEqual(['z', 'z', before.metadata.uid])
    expect(db.oAuthClient.findFirst({ where })).toBeNull()
  })

  it('has null for what the wire leaves out because it is empty', () => {
    const { plain, db } = both()
    const values = { key: 'e', respondWithChallenges: false, redirectURIs: [], secret: '' }

    expect(plain.oAuthClient.create(values)).toMatchObject(values)
    expect(db.oAuthClient.create(values)).toMatchObject({
      respondWithChallenges: null,
      redirectURIs: null,
      secret: null,
    })
  })

  it('comes in the order of keys', () => {
    const { plain, db } = both()
    for (const key of ['c', 'b']) {
      plain.oAuthClient.create({ key })
      db.oAuthClient.create({ key })
    }

    expect(plain.oAuthClient.getAll().map(({ key }) => key)).toEqual(['a', 'c', 'b'])
    expect(db.oAuthClient.getAll().map(({ key }) => key)).toEqual(['a', 'b', 'c'])
  })

  it('does not keep or freeze what it is given', () => {
    const { db } = both()
    const spec = { containers: [{ name: 'c' }] }
    db.pod.create({ key: 'shop/p', spec })

    spec.containers.push({ name: 'd' })

    expect(db.pod.getAll()[0]?.spec).toMatchObject({ containers: [{ name: 'c' }] })
  })

  it('is emptied by drop, the view of tokens too', () => {
    const db = dataModel(createMock({ world: 'typical' }))

    drop(db)

    expect(Object.values(db).map((model) => model.count())).toEqual(Object.values(db).map(() => 0))
  })

  it('answers handlers of @mswjs/data from the same objects', () => {
    const { db } = both()

    expect(db.oAuthClient.toHandlers('rest', 'https://data.test')).toHaveLength(5)
  })
})

describe('dataModel in a browser', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('tells other tabs nothing', () => {
    const told: unknown[] = []
    vi.stubGlobal('window', {})
    vi.stubGlobal(
      'BroadcastChannel',
      class {
        addEventListener(): void {}
        postMessage(message: unknown): void {
          told.push(message)
        }
      },
    )
    const { db } = both()
    expect(told).toHaveLength(1)

    db.oAuthClient.create({ key: 'b' })
    db.oAuthClient.deleteMany({ where: {} })

    expect(told).toHaveLength(1)
  })
})

function both() {
  const plain = factory({ ...openshiftModel, ...kubernetesModel })
  const db = dataModel(createMock({ clock: 'manual', seed: 1 }))
  const values = { key: 'a', metadata: { labels: { team: 'x', tier: '1' } } }
  plain.oAuthClient.create(values)
  db.oAuthClient.create(values)
  return { plain, db }
}
