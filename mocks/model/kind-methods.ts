import { OperationError, OperationErrorType } from '@mswjs/data/lib/errors/OperationError.js'
import { isJsonObject, type JsonObject } from '../../src/json/value.ts'
import type { Collection } from '../../src/mock/collection.ts'
import { changedRecord, type ChangeData } from './changed-record.ts'
import type { KindRecords } from './kind-records.ts'
import type { ModelRecord, RecordShape } from './record-shape.ts'
import { withoutNulls } from './without-nulls.ts'

/** A query of @mswjs/data, as far as it is read here. */
export interface Query {
  readonly where?: Readonly<Record<string, unknown>>
  readonly strict?: boolean
  readonly [option: string]: unknown
}

/** A query with what is to change. */
export type ChangeQuery = Query & { readonly data: ChangeData }

/** The methods of a model of @mswjs/data that are changed here. */
export interface KindMethods {
  create: (values?: JsonObject) => ModelRecord
  count: (query?: Query) => number
  findFirst: (query: Query) => ModelRecord | null
  findMany: (query: Query) => ModelRecord[]
  update: (query: ChangeQuery) => ModelRecord | null
  updateMany: (query: ChangeQuery) => ModelRecord[] | null
  delete: (query: Query) => ModelRecord | null
  deleteMany: (query: Query) => ModelRecord[] | null
}

/** What the methods of one model work on. */
export interface KindParts {
  readonly collection: Collection
  readonly records: KindRecords
  readonly shape: RecordShape
}

/**
 * The methods of a model over records that are a view. Queries and their errors are @mswjs/data's own; one that names
 * the key looks at that record only. Updates are ours: those of @mswjs/data change frozen records silently not at
 * all, and pass over nested fields.
 */
export function kindMethods(plain: KindMethods, parts: KindParts): KindMethods {
  const { collection, records, shape } = parts
  const change = (previous: ModelRecord, { data }: ChangeQuery, method: string): ModelRecord => {
    const next = changedRecord(shape, previous, data)
    if (next.key !== previous.key && records.has(next.key)) throw duplicate(shape, next, method)
    return records.change(previous.key, next)
  }
  const methods: KindMethods = {
    create: (values = {}) => {
      const key = isPresent(values['key']) ? values['key'] : collection.keyOf(values)
      const given = withoutNulls(key === undefined ? values : { ...values, key }) as JsonObject
      const created = plain.create(given)
      // What the mock has filled in is not in the record that was given to it.
      return records.get(created.key) ?? created
    },
    count: (query) =>
      query ? records.within(keyIn(query), () => plain.count(query)) : plain.count(),
    findFirst: (query) =>
      recordByKey(records, query) ?? records.within(keyIn(query), () => plain.findFirst(query)),
    findMany: (query) => records.within(keyIn(query), () => plain.findMany(query)),
    update: (query) => {
      const previous = methods.findFirst(asSearch(query))
      if (previous) return change(previous, query, 'update')
      return records.within(keyIn(query), () => plain.update(query))
    },
    updateMany: (query) => {
      const found = methods.findMany(asSearch(query))
      if (found.length > 0) return found.map((previous) => change(previous, query, 'updateMany'))
      return records.within(keyIn(query), () => plain.updateMany(query))
    },
    delete: (query) => {
      const record = recordByKey(records, query)
      if (record && records.delete(record.key)) return record
      return records.within(keyIn(query), () => plain.delete(query))
    },
    deleteMany: (query) => records.within(keyIn(query), () => plain.deleteMany(query)),
  }
  return methods
}

const isPresent = (value: unknown): boolean => value !== undefined && value !== null && value !== ''

// A miss is not an error yet: @mswjs/data words it.
function asSearch(query: ChangeQuery): Query {
  const { data: _data, strict: _strict, ...search } = query
  return search
}

/** The key that the records of a query must have; undefined when it does not say. */
function keyIn({ where }: Query): string | undefined {
  const wanted = where?.['key']
  const key = isJsonObject(wanted) ? wanted['equals'] : undefined
  return typeof key === 'string' ? key : undefined
}

// The most frequent query needs no comparing at all.
function recordByKey(records: KindRecords, query: Query): ModelRecord | undefined {
  const key = keyIn(query)
  if (key === undefined || !asksForKeyOnly(query)) return undefined
  return records.get(key)
}

function asksForKeyOnly({ where = {}, ...options }: Query): boolean {
  const others = Object.keys(options).filter((option) => option !== 'strict')
  return others.length === 0 && isSingle(where) && isSingle(where['key'])
}

const isSingle = (value: unknown): boolean => isJsonObject(value) && Object.keys(value).length === 1

function duplicate({ model }: RecordShape, { key }: ModelRecord, method: string): Error {
  return new OperationError(
    OperationErrorType.DuplicatePrimaryKey,
    `Failed to execute "${method}" on the "${model}" model: the entity with a primary key "${key}" ("key") already exists.`,
  )
}
