import { deepFreeze } from '../json/deep-freeze.ts'
import { encodeJsonText, encodeText } from '../json/encode-json.ts'
import type { JsonObject } from '../json/value.ts'

/** Puts the revision of a write into an object. */
export type Stamp = (value: JsonObject, revision: number) => JsonObject

/** What an entry is made of. */
export interface EntryParts {
  readonly key: string
  readonly revision: number
  readonly createRevision: number
  readonly expiresAt: number | undefined
  readonly stamp: Stamp | undefined
}

/** An object as the store holds it at one revision. Never changes. */
export class Entry {
  readonly key: string
  /** The revision of the write that made it. */
  readonly revision: number
  /** The revision at which the key came to be. */
  readonly createRevision: number
  /** When it ends by itself, in milliseconds; undefined for never. */
  readonly expiresAt: number | undefined
  /** Stamps later states of the key, its deletion included. */
  readonly stamp: Stamp | undefined
  /** The object, frozen with everything in it. */
  readonly value: JsonObject
  #text: string | undefined

  constructor(value: JsonObject, parts: EntryParts) {
    this.key = parts.key
    this.revision = parts.revision
    this.createRevision = parts.createRevision
    this.expiresAt = parts.expiresAt
    this.stamp = parts.stamp
    this.value = deepFreeze(parts.stamp ? parts.stamp(value, parts.revision) : value)
  }

  /**
   * The object as JSON on one line, encoded when it is first asked for and then kept: as a text, which takes a third
   * less memory than small arrays of bytes do and is copied into an answer as fast.
   */
  get text(): string {
    return (this.#text ??= encodeJsonText(this.value))
  }

  /** The text as UTF-8, made anew each time. */
  get bytes(): Uint8Array {
    return encodeText(this.text)
  }
}

/** One write, as history keeps it. */
export interface Change {
  readonly type: 'created' | 'updated' | 'deleted'
  readonly revision: number
  readonly key: string
  /** The new state; for a deletion the last one, stamped with the deletion's revision. */
  readonly entry: Entry
  readonly previous: Entry | undefined
}
