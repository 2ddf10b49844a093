import { describe, expect, it } from 'vitest'
import { dataModel } from 'tokamock/data'
import { INFOS, platform, token, whoIs } from './steps.ts'

describe('the model of platform tokens', () => {
  it('shows what the platform has made', async () => {
    const mock = platform()
    const db = dataModel(mock)

    const made = await token(mock, { description: 'nightly' })

    expect(db.accessTokenInfo.getAll()).toMatchObject([
      {
        key: `cpaas-system/${made.id}`,
        metadata: { generation: 1 },
        spec: { description: 'nightly', expiration: null, timestamp: made.timestamp },
      },
    ])
  })

  it('revokes', async () => {
    const mock = platform()
    const made = await token(mock)

    dataModel(mock).accessTokenInfo.deleteMany({
      where: { spec: { description: { equals: 'ci' } } },
    })

    expect(await whoIs(mock, made.token)).toBe(401)
  })

  it('writes what clients read, without what is absent', async () => {
    const mock = platform()
    const db = dataModel(mock)
    db.accessTokenInfo.create({
      key: 'cpaas-system/old',
      spec: { description: 'made by hand', timestamp: 5 },
    })

    db.accessTokenInfo.update({
      where: { key: { equals: 'cpaas-system/old' } },
      data: { spec: { description: 'changed' } },
    })

    expect(await (await mock.fetch(`${INFOS}/old`)).json()).toMatchObject({
      metadata: { generation: 1, namespace: 'cpaas-system' },
      spec: { description: 'changed', timestamp: 5 },
    })
  })

  it('may have what breaks the schema: clients may leave it so, and no more', async () => {
    const mock = platform()
    dataModel(mock).accessTokenInfo.create({ key: 'cpaas-system/odd', spec: { timestamp: 5 } })
    const patch = async (change: object): Promise<number> => {
      const answer = await mock.fetch(`${INFOS}/odd`, {
        method: 'PATCH',
        headers: { 'Content-Type': 'application/merge-patch+json' },
        body: JSON.stringify(change),
      })
      return answer.status
    }

    expect(await patch({ metadata: { labels: { seen: 'yes' } } })).toBe(200)
    expect(await patch({ spec: { timestamp: 6 } })).toBe(422)
    expect(await patch({ spec: { description: 'mended' } })).toBe(200)
  })

  it('refuses values of other types', () => {
    const db = dataModel(platform())

    expect(() =>
      db.accessTokenInfo.create({
        key: 'cpaas-system/odd',
        spec: { timestamp: 'yesterday' as unknown as number },
      }),
    ).toThrow(TypeError)
  })
})
