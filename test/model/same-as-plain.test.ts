import { factory } from '@mswjs/data'
import { describe, expect, it } from 'vitest'
import { createMock } from 'tokamock'
import { dataModel, type DataModel } from 'tokamock/data'
import { openshiftModel } from '../../mocks/openshift/model.ts'

/** What a case is tried on: a model of the mock, or one of @mswjs/data alone. */
type Database = Pick<DataModel, 'oAuthClient' | 'oAuthAccessToken'>

/** Something to do with four clients, by what it is about. */
type Case = readonly [about: string, run: (db: Database) => unknown]

const FILLED_IN = ['name', 'uid', 'resourceVersion', 'creationTimestamp']

const CASES: readonly Case[] = [
  ['create gives the record', (db) => db.oAuthClient.create({ key: 'e', grantMethod: 'auto' })],
  [
    'create takes lists and maps',
    (db) =>
      db.oAuthClient.create({
        key: 'e',
        redirectURIs: ['https://e'],
        metadata: { labels: { team: 'x' } },
      }),
  ],
  [
    'create keeps 0 and null',
    (db) =>
      db.oAuthClient.create({
        key: 'e',
        accessTokenMaxAgeSeconds: 0,
        secret: null,
      }),
  ],
  ['create of a taken key', (db) => db.oAuthClient.create({ key: 'a' })],
  ['create without a key', (db) => db.oAuthClient.create({ grantMethod: 'auto' })],
  ['create of nothing', (db) => db.oAuthClient.create()],

  ['findFirst by key', (db) => db.oAuthClient.findFirst({ where: { key: { equals: 'b' } } })],
  [
    'findFirst by key and more',
    (db) =>
      db.oAuthClient.findFirst({
        where: { key: { equals: 'b' }, grantMethod: { equals: 'auto' } },
      }),
  ],
  [
    'findFirst by key of another value',
    (db) =>
      db.oAuthClient.findFirst({
        where: { key: { equals: 'b' }, grantMethod: { equals: 'prompt' } },
      }),
  ],
  [
    'findFirst by key twice',
    (db) => db.oAuthClient.findFirst({ where: { key: { equals: 'b', contains: 'c' } } }),
  ],
  [
    'findFirst by a field',
    (db) => db.oAuthClient.findFirst({ where: { grantMethod: { equals: 'prompt' } } }),
  ],
  ['findFirst of nothing', (db) => db.oAuthClient.findFirst({ where: { key: { equals: 'z' } } })],
  [
    'findFirst by key, but for the first',
    (db) => db.oAuthClient.findFirst({ where: { key: { equals: 'b' } }, skip: 1 } as never),
  ],
  ['findFirst of all', (db) => db.oAuthClient.findFirst({ where: {} })],
  [
    'findFirst, strict',
    (db) => db.oAuthClient.findFirst({ strict: true, where: { key: { equals: 'a' } } }),
  ],
  [
    'findFirst, a strict miss',
    (db) => db.oAuthClient.findFirst({ strict: true, where: { key: { equals: 'z' } } }),
  ],
  [
    'findFirst, a strict miss by a field',
    (db) => db.oAuthClient.findFirst({ strict: true, where: { secret: { equals: 'z' } } }),
  ],

  ['equals', (db) => db.oAuthClient.findMany({ where: { grantMethod: { equals: 'auto' } } })],
  ['notEquals', (db) => db.oAuthClient.findMany({ where: { grantMethod: { notEquals: 'auto' } } })],
  ['notEquals of the key', (db) => db.oAuthClient.findMany({ where: { key: { notEquals: 'b' } } })],
  ['contains', (db) => db.oAuthClient.findMany({ where: { secret: { contains: 'secret-' } } })],
  ['notContains', (db) => db.oAuthClient.findMany({ where: { secret: { notContains: 'b' } } })],
  ['in', (db) => db.oAuthClient.findMany({ where: { key: { in: ['d', 'b', 'z'] } } })],
  ['notIn', (db) => db.oAuthClient.findMany({ where: { key: { notIn: ['d', 'b'] } } })],
  ['gt of a text', (db) => db.oAuthClient.findMany({ where: { key: { gt: 'b' } } })],
  [
    'gte and lt of a text',
    (db) => db.oAuthClient.findMany({ where: { key: { gte: 'b', lt: 'd' } } }),
  ],
  ['lte of a text', (db) => db.oAuthClient.findMany({ where: { key: { lte: 'b' } } })],
  [
    'equals of a number',
    (db) => db.oAuthClient.findMany({ where: { accessTokenMaxAgeSeconds: { equals: 0 } } }),
  ],
  [
    'notEquals of a number',
    (db) => db.oAuthClient.findMany({ where: { accessTokenMaxAgeSeconds: { notEquals: 0 } } }),
  ],
  [
    'between',
    (db) => db.oAuthClient.findMany({ where: { accessTokenMaxAgeSeconds: { between: [1, 600] } } }),
  ],
  [
    'notBetween',
    (db) =>
      db.oAuthClient.findMany({ where: { accessTokenMaxAgeSeconds: { notBetween: [1, 600] } } }),
  ],
  [
    'gt of a number',
    (db) => db.oAuthClient.findMany({ where: { accessTokenMaxAgeSeconds: { gt: 300 } } }),
  ],
  [
    'gte of a number',
    (db) => db.oAuthClient.findMany({ where: { accessTokenMaxAgeSeconds: { gte: 300 } } }),
  ],
  [
    'lt of a number',
    (db) => db.oAuthClient.findMany({ where: { accessTokenMaxAgeSeconds: { lt: 300 } } }),
  ],
  [
    'lte of a number',
    (db) => db.oAuthClient.findMany({ where: { accessTokenMaxAgeSeconds: { lte: 300 } } }),
  ],
  [
    'in of numbers',
    (db) => db.oAuthClient.findMany({ where: { accessTokenMaxAgeSeconds: { in: [0, 86_400] } } }),
  ],
  [
    'notIn of numbers',
    (db) => db.oAuthClient.findMany({ where: { accessTokenMaxAgeSeconds: { notIn: [0] } } }),
  ],
  [
    'equals of a boolean',
    (db) => db.oAuthClient.findMany({ where: { respondWithChallenges: { equals: true } } }),
  ],
  [
    'notEquals of a boolean',
    (db) => db.oAuthClient.findMany({ where: { respondWithChallenges: { notEquals: true } } }),
  ],
  [
    'a label',
    (db) => db.oAuthClient.findMany({ where: { metadata: { labels: { team: { equals: 'x' } } } } }),
  ],
  [
    'a member of a list',
    (db) =>
      db.oAuthClient.findMany({
        where: { scopeRestrictions: { clusterRole: { allowEscalation: { equals: true } } } },
      }),
  ],
  [
    'two fields',
    (db) =>
      db.oAuthClient.findMany({
        where: { grantMethod: { equals: 'auto' }, accessTokenMaxAgeSeconds: { gt: 0 } },
      }),
  ],
  [
    'an operator that there is not',
    (db) =>
      db.oAuthClient.findMany({ where: { respondWithChallenges: { contains: 'x' } as never } }),
  ],
  ['no where at all', (db) => db.oAuthClient.findMany({})],
  ['findMany of nothing', (db) => db.oAuthClient.findMany({ where: { secret: { equals: 'z' } } })],
  [
    'findMany, a strict miss',
    (db) => db.oAuthClient.findMany({ strict: true, where: { secret: { equals: 'z' } } }),
  ],

  ['take', (db) => db.oAuthClient.findMany({ take: 2 })],
  ['skip', (db) => db.oAuthClient.findMany({ skip: 3 })],
  ['take and skip', (db) => db.oAuthClient.findMany({ take: 2, skip: 1 })],
  ['skip of a key', (db) => db.oAuthClient.findMany({ where: { key: { equals: 'a' } }, skip: 1 })],
  ['cursor', (db) => db.oAuthClient.findMany({ cursor: 'b' })],
  ['cursor and take', (db) => db.oAuthClient.findMany({ cursor: 'a', take: 2 })],
  ['cursor of nothing', (db) => db.oAuthClient.findMany({ cursor: 'z' })],
  ['orderBy', (db) => db.oAuthClient.findMany({ orderBy: { accessTokenMaxAgeSeconds: 'desc' } })],
  ['orderBy of the key', (db) => db.oAuthClient.findMany({ orderBy: { key: 'desc' }, take: 3 })],
  [
    'orderBy of two',
    (db) => db.oAuthClient.findMany({ orderBy: [{ grantMethod: 'desc' }, { secret: 'asc' }] }),
  ],
  [
    'orderBy of a nested field',
    (db) => db.oAuthClient.findMany({ orderBy: { metadata: { generateName: 'desc' } } }),
  ],
  [
    'orderBy, then a cursor',
    (db) => db.oAuthClient.findMany({ orderBy: { key: 'desc' }, cursor: 'c' }),
  ],

  ['count', (db) => db.oAuthClient.count()],
  ['count of some', (db) => db.oAuthClient.count({ where: { grantMethod: { equals: 'auto' } } })],
  ['count of a key', (db) => db.oAuthClient.count({ where: { key: { equals: 'a' } } })],
  ['getAll', (db) => db.oAuthClient.getAll()],
  ['getAll of nothing', (db) => db.oAuthAccessToken.getAll()],

  [
    'update of a key',
    (db) =>
      db.oAuthClient.update({ where: { key: { equals: 'a' } }, data: { grantMethod: 'prompt' } }),
  ],
  [
    'update of the first',
    (db) =>
      db.oAuthClient.update({
        where: { grantMethod: { equals: 'auto' } },
        data: { secret: 'new' },
      }),
  ],
  [
    'update by a function',
    (db) =>
      db.oAuthClient.update({
        where: { key: { equals: 'b' } },
        data: { accessTokenMaxAgeSeconds: (age) => (age ?? 0) + 1 },
      }),
  ],
  [
    'update by a function of the record',
    (db) =>
      db.oAuthClient.update({
        where: { key: { equals: 'b' } },
        data: { secret: (secret, { key, grantMethod }) => `${secret} ${key} ${grantMethod}` },
      }),
  ],
  [
    'update of a nested field',
    (db) =>
      db.oAuthClient.update({
        where: { key: { equals: 'b' } },
        data: { metadata: { generateName: 'new-' } },
      }),
  ],
  [
    'update of a nested field by a function',
    (db) =>
      db.oAuthClient.update({
        where: { key: { equals: 'b' } },
        data: { metadata: { generateName: (prefix) => `${prefix}x-` } },
      }),
  ],
  [
    'update of a list',
    (db) =>
      db.oAuthClient.update({
        where: { key: { equals: 'a' } },
        data: { redirectURIs: ['https://new'] },
      }),
  ],
  [
    'update to null',
    (db) =>
      db.oAuthClient.update({
        where: { key: { equals: 'a' } },
        data: { secret: null, metadata: { labels: null } },
      }),
  ],
  [
    'update to null where that cannot be',
    (db) =>
      db.oAuthClient.update({ where: { key: { equals: 'a' } }, data: { kind: null as never } }),
  ],
  [
    'update of a field that there is not',
    (db) =>
      db.oAuthClient.update({ where: { key: { equals: 'a' } }, data: { nonsense: 1 } as never }),
  ],
  [
    'update of the key',
    (db) => db.oAuthClient.update({ where: { key: { equals: 'd' } }, data: { key: 'e' } }),
  ],
  [
    'update of the key to a taken one',
    (db) => db.oAuthClient.update({ where: { key: { equals: 'a' } }, data: { key: 'b' } }),
  ],
  [
    'update of nothing',
    (db) => db.oAuthClient.update({ where: { key: { equals: 'z' } }, data: { secret: 'new' } }),
  ],
  [
    'update, a strict miss',
    (db) =>
      db.oAuthClient.update({
        strict: true,
        where: { key: { equals: 'z' } },
        data: { secret: 'new' },
      }),
  ],
  [
    'update, a strict miss by a field',
    (db) =>
      db.oAuthClient.update({
        strict: true,
        where: { secret: { equals: 'z' } },
        data: { secret: 'new' },
      }),
  ],

  [
    'updateMany',
    (db) =>
      db.oAuthClient.updateMany({
        where: { grantMethod: { equals: 'auto' } },
        data: { secret: 'new' },
      }),
  ],
  [
    'updateMany by functions',
    (db) =>
      db.oAuthClient.updateMany({
        where: {},
        data: {
          accessTokenMaxAgeSeconds: (age) => (age ?? 0) + 1,
          secret: (_, { key }) => `of ${key}`,
        },
      }),
  ],
  [
    'updateMany of a key',
    (db) => db.oAuthClient.updateMany({ where: { key: { equals: 'a' } }, data: { secret: 'new' } }),
  ],
  [
    'updateMany of the key to a taken one',
    (db) =>
      db.oAuthClient.updateMany({ where: { grantMethod: { equals: 'auto' } }, data: { key: 'd' } }),
  ],
  [
    'updateMany of nothing',
    (db) =>
      db.oAuthClient.updateMany({ where: { secret: { equals: 'z' } }, data: { secret: 'new' } }),
  ],
  [
    'updateMany, a strict miss',
    (db) =>
      db.oAuthClient.updateMany({
        strict: true,
        where: { secret: { equals: 'z' } },
        data: { secret: 'new' },
      }),
  ],

  ['delete of a key', (db) => db.oAuthClient.delete({ where: { key: { equals: 'b' } } })],
  [
    'delete of the first',
    (db) => db.oAuthClient.delete({ where: { grantMethod: { equals: 'auto' } } }),
  ],
  [
    'delete of a key and more',
    (db) =>
      db.oAuthClient.delete({ where: { key: { equals: 'a' }, grantMethod: { equals: 'prompt' } } }),
  ],
  ['delete of nothing', (db) => db.oAuthClient.delete({ where: { key: { equals: 'z' } } })],
  [
    'delete, a strict miss',
    (db) => db.oAuthClient.delete({ strict: true, where: { key: { equals: 'z' } } }),
  ],
  ['deleteMany', (db) => db.oAuthClient.deleteMany({ where: { grantMethod: { equals: 'auto' } } })],
  ['deleteMany of all', (db) => db.oAuthClient.deleteMany({ where: {} })],
  ['deleteMany of a key', (db) => db.oAuthClient.deleteMany({ where: { key: { equals: 'a' } } })],
  [
    'deleteMany of nothing',
    (db) => db.oAuthClient.deleteMany({ where: { secret: { equals: 'z' } } }),
  ],
  [
    'deleteMany, a strict miss',
    (db) => db.oAuthClient.deleteMany({ strict: true, where: { secret: { equals: 'z' } } }),
  ],
]

describe('dataModel, as @mswjs/data alone', () => {
  it.each(CASES)('%s', (_, run) => {
    const plain = withClients(factory(openshiftModel))
    const own = withClients(dataModel(createMock({ clock: 'manual', seed: 1 })))

    const [wanted, given] = [outcome(plain, run), outcome(own, run)]

    expect(given).toEqual(wanted)
    expect(bare(own.oAuthClient.getAll())).toEqual(bare(plain.oAuthClient.getAll()))
  })
})

function withClients(db: Database): Database {
  db.oAuthClient.create({
    key: 'a',
    grantMethod: 'auto',
    secret: 'secret-a',
    redirectURIs: ['https://a'],
    metadata: { labels: { team: 'x' } },
  })
  db.oAuthClient.create({
    key: 'b',
    grantMethod: 'auto',
    secret: 'secret-b',
    accessTokenMaxAgeSeconds: 300,
    metadata: { generateName: 'b-' },
  })
  db.oAuthClient.create({
    key: 'c',
    grantMethod: 'prompt',
    accessTokenMaxAgeSeconds: 86_400,
    respondWithChallenges: true,
    scopeRestrictions: [
      { clusterRole: { roleNames: ['view'], namespaces: ['*'], allowEscalation: true } },
    ],
  })
  db.oAuthClient.create({
    key: 'd',
    accessTokenMaxAgeSeconds: 0,
    metadata: { labels: { team: 'y' }, generateName: 'd-' },
  })
  return db
}

function outcome(db: Database, run: (db: Database) => unknown): unknown {
  try {
    return { value: bare(run(db)) }
  } catch (error) {
    return { error: error instanceof Error ? error.message : error }
  }
}

/** A result without what the mock fills in. */
function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare)
  if (typeof value !== 'object' || value === null || !('metadata' in value)) return value
  const metadata = { ...(value.metadata as object) }
  return {
    ...value,
    metadata: { ...metadata, ...Object.fromEntries(FILLED_IN.map((field) => [field, null])) },
  }
}
