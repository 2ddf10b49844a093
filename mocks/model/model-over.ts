import { factory } from '@mswjs/data'
import type { Collection } from '../../src/mock/collection.ts'
import { kindMethods, type KindMethods } from './kind-methods.ts'
import { KindRecords } from './kind-records.ts'
import type { Dictionary, ModelOf, PlainDatabase } from './model-types.ts'
import { RecordShape } from './record-shape.ts'

/**
 * Makes a database of a dictionary whose records are the objects of collections: a model's is that of the kind of its
 * name. Refuses a kind that has no collection, and another version of @mswjs/data, with a TypeError.
 */
export function modelOver<D extends Dictionary>(
  dictionary: D,
  collections: ReadonlyMap<string, Collection>,
): ModelOf<D> {
  const database: PlainDatabase<D> = factory<D>(dictionary)
  const { models, events } = insideOf(database)
  // Upstream tells the models of other browser tabs of its writes; a mock shares nothing.
  events.removeAllListeners()
  for (const [name, definition] of Object.entries(dictionary)) {
    const collection = collectionOf(name, collections)
    const shape = new RecordShape(name, definition)
    const records = new KindRecords(collection, shape)
    models[name] = records
    const methods = database[name] as unknown as KindMethods
    Object.assign(methods, kindMethods({ ...methods }, { collection, records, shape }))
  }
  return database as unknown as ModelOf<D>
}

function collectionOf(name: string, collections: ReadonlyMap<string, Collection>): Collection {
  const kind = `${name.charAt(0).toUpperCase()}${name.slice(1)}`
  const collection = collections.get(kind)
  if (!collection) throw new TypeError(`the mock has no kind ${kind} for the model ${name}`)
  return collection
}

/** What @mswjs/data keeps to itself: where its records are, and who hears of writes. */
interface Inside {
  readonly models: Record<string, unknown>
  readonly events: { removeAllListeners(): unknown }
}

function insideOf(database: object): Inside {
  const symbol = Object.getOwnPropertySymbols(database).find(
    ({ description }) => description === 'databaseInstance',
  )
  const inside: unknown = symbol && Reflect.get(database, symbol)
  if (isInside(inside)) return inside
  throw new TypeError('this is not the @mswjs/data that tokamock/data needs: install 0.16.2')
}

function isInside(value: unknown): value is Inside {
  if (typeof value !== 'object' || value === null) return false
  const { models, events } = value as Partial<Inside>
  return (
    typeof models === 'object' &&
    Object.values(models).every((records) => records instanceof Map) &&
    typeof events?.removeAllListeners === 'function'
  )
}
