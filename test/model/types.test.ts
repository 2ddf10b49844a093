import { drop } from '@mswjs/data'
import { expectTypeOf, it } from 'vitest'
import { createMock } from 'tokamock'
import { dataModel, type DataRecord } from 'tokamock/data'
import { browserClient } from '../../fixtures/openshift/clients.ts'

const db = dataModel(createMock())
const where = { key: { equals: 'a' } }

it('types records as they are on the wire', () => {
  db.oAuthClient.create({ key: 'a' })
  const found = db.oAuthClient.findFirst({ where })
  const strict = db.oAuthClient.findFirst({ strict: true, where })

  expectTypeOf(found).toEqualTypeOf<DataRecord<'oAuthClient'> | null>()
  expectTypeOf(strict.key).toEqualTypeOf<string>()
  expectTypeOf(strict.grantMethod).toEqualTypeOf<string | null>()
  expectTypeOf(strict.redirectURIs).toEqualTypeOf<string[] | null>()
  expectTypeOf(strict.accessTokenMaxAgeSeconds).toEqualTypeOf<number | null>()
  expectTypeOf(strict.metadata.labels).toEqualTypeOf<Record<string, string> | null | undefined>()
  expectTypeOf(db.oAuthClient.getAll()).toEqualTypeOf<DataRecord<'oAuthClient'>[]>()
})

it('takes fixtures, changes and queries that fit, and no others', () => {
  expectTypeOf(uses).toBeFunction()
})

// Never called: the compiler is what checks it.
function uses(): void {
  drop(db)
  db.oAuthClient.create(browserClient)
  db.oAuthClient.findMany({ orderBy: { metadata: { creationTimestamp: 'asc' } }, take: 3 })
  db.oAuthClient.findMany({ where: { metadata: { labels: { team: { equals: 'x' } } } } })
  db.oAuthClient.update({
    where,
    data: {
      grantMethod: (method) => `${method}`,
      metadata: { labels: { a: 'b' }, finalizers: null },
      redirectURIs: (uris) => [...(uris ?? []), 'https://x'],
    },
  })
  // @ts-expect-error no such model
  db.oAuthClients.count()
  // @ts-expect-error no such field
  db.oAuthClient.create({ grantMethods: 'auto' })
  // @ts-expect-error a text
  db.oAuthClient.create({ grantMethod: 5 })
  // @ts-expect-error no such field
  db.oAuthClient.findMany({ where: { grantMethods: { equals: 'auto' } } })
  // @ts-expect-error no operator of texts
  db.oAuthClient.findMany({ where: { grantMethod: { between: [1, 2] } } })
  // @ts-expect-error a text
  db.oAuthClient.update({ where, data: { grantMethod: 5 } })
  // @ts-expect-error gives a text
  db.oAuthClient.update({ where, data: { grantMethod: () => 5 } })
  // @ts-expect-error no such field
  db.oAuthClient.update({ where, data: { metadata: { names: 'x' } } })
}
