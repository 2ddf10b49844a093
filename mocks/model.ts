/**
 * The door `tokamock/data`: the objects of a mock as a database of @mswjs/data. It needs @mswjs/data 0.16.2.
 */
import type { Collection } from '../src/mock/collection.ts'
import { alaudaModel } from './alauda/model.ts'
import { kubernetesModel } from './kubernetes/model.ts'
import { modelOver } from './model/model-over.ts'
import type { ModelOf, RecordOf } from './model/model-types.ts'
import { openshiftModel } from './openshift/model.ts'
import { qumuloModel } from './qumulo/model.ts'
import { stackroxModel } from './stackrox/model.ts'

const dictionary = {
  ...openshiftModel,
  ...kubernetesModel,
  ...alaudaModel,
  ...qumuloModel,
  ...stackroxModel,
}

/** The models of each system that may be left out of a mock. */
const SYSTEMS = [
  { ...openshiftModel, ...kubernetesModel, ...alaudaModel },
  qumuloModel,
  stackroxModel,
]

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
 * and, first, a `key`: `name` or `namespace/name`, or the id in plain REST systems. Null stands for what is absent on the
 * wire. There are models for the systems that the mock serves.
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
  const served = SYSTEMS.filter((models) =>
    Object.keys(models).some((name) => isServed(name, mock)),
  )
  // What is not served is absent; whoever leaves systems out knows which.
  return modelOver(Object.assign({}, ...served) as typeof dictionary, mock.collections)
}

function isServed(model: string, { collections }: Modelled): boolean {
  return collections.has(`${model.charAt(0).toUpperCase()}${model.slice(1)}`)
}
