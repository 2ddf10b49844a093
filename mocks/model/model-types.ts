import type { factory } from '@mswjs/data'

/** Definitions by model: what `factory` of @mswjs/data takes. */
export type Dictionary = Parameters<typeof factory>[0]

/** A database as `factory` of @mswjs/data makes it of a dictionary. */
export type PlainDatabase<D extends Dictionary> = ReturnType<typeof factory<D>>

/** A record of a model: frozen; null stands for what is absent on the wire. */
export type RecordOf<D extends Dictionary, Name extends keyof D> = ReturnType<
  PlainDatabase<D>[Name]['create']
>

type PlainMethods<D extends Dictionary, Name extends keyof D> = PlainDatabase<D>[Name]

type Search<D extends Dictionary, Name extends keyof D> = NonNullable<
  Parameters<PlainMethods<D, Name>['count']>[0]
>

/** Values of a record, or some of them: what `create` takes, fixtures `as const` too. */
export type Given<T> = T extends readonly (infer Item)[]
  ? readonly Given<Item>[]
  : T extends object
    ? { readonly [Field in keyof T]?: Given<T[Field]> | undefined }
    : T

/** Changes of a record: values or functions of the previous value and the record, at any depth. */
export type Changes<T, R = T> = {
  readonly [Field in keyof T]?:
    | ChangesOf<NonNullable<T[Field]>, R>
    | Extract<T[Field], null>
    | ((previous: T[Field], record: R) => Given<T[Field]>)
}

type ChangesOf<T, R> = T extends readonly unknown[]
  ? Given<T>
  : T extends object
    ? Changes<T, R>
    : T

/** What the methods that find or must find give. */
export type Found<O extends Strictness, T> = O['strict'] extends true ? T : T | null

/** Whether a miss is an error. */
export interface Strictness {
  readonly strict?: boolean
}

/** The methods of a model: those of @mswjs/data, with values typed as they are on the wire. */
export type KindModel<D extends Dictionary, Name extends keyof D> = Omit<
  PlainMethods<D, Name>,
  'create' | 'update' | 'updateMany'
> & {
  /** Creates an object under `key`, or under the name in its metadata. Refuses a key that is taken. */
  create(values?: Given<RecordOf<D, Name>>): RecordOf<D, Name>
  /** Changes the first object found; fields that are not mentioned stay. */
  update<O extends Strictness>(
    query: O & Search<D, Name> & { readonly data: Changes<RecordOf<D, Name>> },
  ): Found<O, RecordOf<D, Name>>
  /** Changes all objects found; fields that are not mentioned stay. */
  updateMany<O extends Strictness>(
    query: O & Search<D, Name> & { readonly data: Changes<RecordOf<D, Name>> },
  ): Found<O, RecordOf<D, Name>[]>
}

/** A database of @mswjs/data whose records are the objects of a mock. */
export type ModelOf<D extends Dictionary> = {
  readonly [Name in keyof D]: KindModel<D, Name>
} & Pick<PlainDatabase<D>, Extract<keyof PlainDatabase<D>, symbol>>
