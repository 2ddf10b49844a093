import { encodeJsonText } from '../../json/encode-json.ts'
import type { JsonObject } from '../../json/value.ts'
import type { Resource } from '../resource.ts'
import { orderedMetadata } from './partial-metadata.ts'

const QUOTE = 0x22
const BACKSLASH = 0x5c
const OPEN = 0x7b
const CLOSE = 0x7d
/** `"metadata":`, which stands behind the head of every object. */
const FIELD = 11

/** An object with its text. */
export interface Kept {
  readonly value: JsonObject
  readonly text: string
}

/**
 * The metadata of objects as JSON. That of typed kinds is found inside their texts, and remembered; custom resources,
 * whose texts are in alphabetical order, have theirs printed in the order of the Go type.
 */
export class MetadataTexts {
  readonly #ends = new WeakMap<Kept, number>()

  /** The metadata of an object of the kind. */
  of(kept: Kept, { stored }: Resource): string {
    if (stored.definition.family === 'custom') return encodeJsonText(orderedMetadata(kept.value))
    const start = stored.head.length + FIELD
    let end = this.#ends.get(kept)
    if (end === undefined) {
      end = endOfObject(kept.text, start)
      this.#ends.set(kept, end)
    }
    return kept.text.slice(start, end)
  }
}

function endOfObject(text: string, start: number): number {
  let depth = 0
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === QUOTE) at = endOfString(text, at)
    else if (code === OPEN) depth += 1
    else if (code === CLOSE) {
      depth -= 1
      if (depth === 0) return at + 1
    }
  }
  return text.length
}

function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === BACKSLASH) at += 1
    else if (code === QUOTE) return at
  }
  return text.length
}
