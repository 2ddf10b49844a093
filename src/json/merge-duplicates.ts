import { setMember } from './set-member.ts'
import { isJsonObject, type JsonObject, type JsonValue, type MutableJsonObject } from './value.ts'

/**
 * Parses valid JSON as Go decodes it into structs and maps: of an object that stands twice under one name both are
 * merged, of anything else the last counts.
 */
export function mergeDuplicates(text: string): JsonValue {
  return new MergingParser(text).value()
}

class MergingParser {
  readonly #text: string
  #at = 0

  constructor(text: string) {
    this.#text = text
  }

  value(): JsonValue {
    this.#take(SPACE)
    switch (this.#text[this.#at]) {
      case '{':
        return this.#object()
      case '[':
        return this.#list()
      default:
        return JSON.parse(this.#take(SCALAR)) as JsonValue
    }
  }

  #object(): JsonObject {
    const members = new Map<string, JsonValue>()
    while (this.#isMore('}')) {
      const key = JSON.parse(this.#take(SCALAR)) as string
      this.#take(COLON)
      const [before, value] = [members.get(key), this.value()]
      const areObjects = isJsonObject(before) && isJsonObject(value)
      members.set(key, areObjects ? merged(before, value) : value)
    }
    return Object.fromEntries(members)
  }

  #list(): readonly JsonValue[] {
    const items: JsonValue[] = []
    while (this.#isMore(']')) items.push(this.value())
    return items
  }

  // Steps over the bracket or comma in front, and over the bracket at the end.
  #isMore(end: '}' | ']'): boolean {
    this.#take(SPACE)
    if (this.#text[this.#at] !== end) this.#at += 1
    this.#take(SPACE)
    if (this.#text[this.#at] !== end) return true
    this.#at += 1
    return false
  }

  #take(pattern: RegExp): string {
    pattern.lastIndex = this.#at
    const [taken = ''] = pattern.exec(this.#text) ?? []
    this.#at += taken.length
    return taken
  }
}

const SPACE = /[ \t\r\n]*/y
const COLON = /[ \t\r\n]*:/y
const SCALAR = /"(?:[^"\\]|\\.)*"|[^\s,\]}]+/y

function merged(before: JsonObject, value: JsonObject): JsonObject {
  const all: MutableJsonObject = { ...before }
  for (const [key, item] of Object.entries(value)) {
    const own = Object.hasOwn(before, key) ? before[key] : undefined
    const next = isJsonObject(own) && isJsonObject(item) ? merged(own, item) : item
    if (next !== undefined) setMember(all, key, next)
  }
  return all
}
