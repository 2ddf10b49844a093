/**
 * The door `tokamock/data`: the objects of a mock as a database of @mswjs/data. It needs @mswjs/data 0.16.2.
 */
import type { Collection } from '../src/mock/collection.ts'
import { kubernetesModel } from './kubernetes/model.ts'
import { modelOver } from './model/model-over.ts'
import type { ModelOf, RecordOf } from './model/model-types.ts'
import { openshiftModel } from './openshift/model.ts'

const dictionary = { ...openshiftModel, ...kubernetesModel }

/** A database of @mswjs/data, a model for each kind: `db.oAuthClient`, `db.serviceAccount`. */
export type DataModel = ModelOf<typeof dictionary>

/** A record of one of the models, such as `DataRecord<'oAuthClient'>`. */
export type DataRecord<Name extends keyof typeof dictionary> = RecordOf<typeof dictionary, Name>

/** What a model needs of a mock. */
export interface Modelled {
  readonly collections: ReadonlyMap<string, Collection>
}

/**
 * Makes a database of @mswjs/data over the objects of a mock: what a client writes is in it at once, what is written in
 * it has a resource version and reaches open watches. Nothing is copied. Records are frozen; they have the wire's fields
 * and, first, a `key`: `name` or `namespace/name`. Null stands for what is absent on the wire.
 *
 * Writes pass by the rules of the API, so that tests can have what no client could make; names and types must be sound.
 * `userOAuthAccessToken` shows all access tokens and refuses writes. Refuses another version of @mswjs/data.
 *
 * @example
 *   const db = dataModel(mock)
 *   db.oAuthClient.create({ key: 'console', grantMethod: 'auto' })
 *   db.oAuthAccessToken.updateMany({ where: { userName: { equals: 'franta' } }, data: { expiresIn: 1 } })
 */
export function dataModel(mock: Modelled): DataModel {
  return modelOver(dictionary, mock.collections)
}
