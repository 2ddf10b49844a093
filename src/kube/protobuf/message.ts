/**
 * How a Go type of Kubernetes is written in protobuf: the number and the type of each field, in the order in which they
 * are written. The names are those of JSON.
 */
export interface Message {
  readonly [field: string]: Field
}

/** The number of a field, its type, and how often it may come. */
export type Field = readonly [number: number, type: FieldType, occurs?: Occurs]

/** What a field holds: a scalar, another message, or a map of texts or bytes by text. */
export type FieldType =
  | 'text'
  | 'boolean'
  | 'integer'
  | 'bytes'
  | 'time'
  | 'fields'
  | 'texts-by-key'
  | 'bytes-by-key'
  | Message

/**
 * Once and always, the default: nothing of it is an empty value. A pointer may be absent. A list may repeat. A wrapped list
 * is the only field of a message of its own, so that an empty one can be told from none.
 */
export type Occurs = 'pointer' | 'list' | 'wrapped'
