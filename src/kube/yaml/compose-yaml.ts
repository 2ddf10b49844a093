import type { Event, ScalarEvent } from 'js-yaml'
import { readGoBase64 } from '../../json/go-base64.ts'
import type { JsonValue } from '../../json/value.ts'
import { resolvePlain } from './resolve-scalar.ts'
import { printGoSyntax } from '../patch/go-value.ts'
import { GoYamlError, YamlError } from './yaml-error.ts'
import { badEscapeIn } from './yaml-problem.ts'

/** What the parser's library gives beside the events. */
export interface YamlLibrary {
  readonly EVENT_ID: {
    readonly DOCUMENT: 1
    readonly SEQUENCE: 2
    readonly MAPPING: 3
    readonly SCALAR: 4
    readonly ALIAS: 5
    readonly POP: 6
  }
  readonly SCALAR_STYLE: { readonly PLAIN: 1; readonly DOUBLE_QUOTED: 3 }
  readonly getScalarValue: (text: string, event: ScalarEvent) => string
}

/** The first document of a text, and the keys that it has twice. */
export interface Composed {
  readonly value: JsonValue
  readonly duplicates: readonly string[]
}

/**
 * Makes the first document's value of the parser's events, as go-yaml v2 does: aliases are copies, `<<` merges where it
 * stands, of a key that comes twice the last one counts, and keys that are no text become text. A text without a
 * document is null.
 */
export function composeYaml(
  library: YamlLibrary,
  events: readonly Event[],
  text: string,
): Composed {
  const composer = new Composer(library, events, text)
  return { value: composer.document(), duplicates: composer.duplicates }
}

/** A node, with what is needed to tell of it. */
interface Node {
  readonly value: JsonValue
  readonly start: number
  readonly isMerge: boolean
}

/** A mapping that is being made: its members by name, and which keys gave them. */
interface Mapping {
  readonly members: Map<string, JsonValue>
  readonly keys: Set<JsonValue>
  /** Names of members that `<<` brought. */
  readonly merged: Set<string>
}

/** Nodes that aliases may stand for in all: more are an attack. */
const MOST_COPIES = 100_000

class Composer {
  readonly duplicates: string[] = []
  readonly #library: YamlLibrary
  readonly #events: readonly Event[]
  readonly #text: string
  readonly #anchors = new Map<string, Node & { readonly size: number }>()
  readonly #open = new Set<string>()
  #at = 0
  #made = 0
  #copied = 0

  constructor(library: YamlLibrary, events: readonly Event[], text: string) {
    this.#library = library
    this.#events = events
    this.#text = text
  }

  document(): JsonValue {
    const first = this.#events[this.#at]
    if (first?.type !== this.#library.EVENT_ID.DOCUMENT) return null
    this.#at += 1
    return this.#isPop() ? null : this.#node().value
  }

  #node(): Node {
    const event = this.#events[this.#at++]
    const { EVENT_ID } = this.#library
    this.#made += 1
    switch (event?.type) {
      case EVENT_ID.ALIAS:
        return this.#alias(this.#text.slice(event.anchorStart, event.anchorEnd))
      case EVENT_ID.SCALAR:
        return this.#anchored(event, () => this.#scalar(event))
      case EVENT_ID.SEQUENCE:
        return this.#anchored(event, () => node(this.#sequence(), event.start))
      case EVENT_ID.MAPPING:
        return this.#anchored(event, () => node(this.#mapping(), event.start))
      default:
        throw new GoYamlError('did not find expected node content')
    }
  }

  #anchored(
    event: { readonly anchorStart: number; readonly anchorEnd: number },
    make: () => Node,
  ): Node {
    if (event.anchorStart < 0 || event.anchorEnd <= event.anchorStart) return make()
    const name = this.#text.slice(event.anchorStart, event.anchorEnd)
    const before = this.#made
    this.#open.add(name)
    const made = make()
    this.#open.delete(name)
    this.#anchors.set(name, { ...made, size: this.#made - before + 1 })
    return made
  }

  #alias(name: string): Node {
    if (this.#open.has(name)) throw new GoYamlError(`anchor '${name}' value contains itself`)
    const found = this.#anchors.get(name)
    if (!found) throw new GoYamlError(`unknown anchor '${name}' referenced`)
    this.#copied += found.size
    this.#made += found.size
    if (this.#copied > MOST_COPIES) throw new GoYamlError('document contains excessive aliasing')
    return found
  }

  #scalar(event: ScalarEvent): Node {
    const { SCALAR_STYLE, getScalarValue } = this.#library
    const text = getScalarValue(this.#text, event)
    const isPlain = event.style === SCALAR_STYLE.PLAIN
    const tag = event.tagEnd > event.tagStart ? this.#text.slice(event.tagStart, event.tagEnd) : ''
    if (event.style === SCALAR_STYLE.DOUBLE_QUOTED) this.#checkEscapes(event)
    const value = valueOf(text, isPlain ? tag || IMPLICIT : tag)
    return { value, start: event.valueStart, isMerge: isPlain && tag === '' && text === '<<' }
  }

  #checkEscapes({ valueStart, valueEnd }: ScalarEvent): void {
    const problem = badEscapeIn(this.#text, valueStart, valueEnd)
    if (problem !== undefined) throw new GoYamlError(problem)
  }

  #sequence(): JsonValue {
    const items: JsonValue[] = []
    while (!this.#isPop()) items.push(this.#node().value)
    this.#at += 1
    return items
  }

  #mapping(): JsonValue {
    const mapping: Mapping = { members: new Map(), keys: new Set(), merged: new Set() }
    while (!this.#isPop()) {
      const key = this.#node()
      const item = this.#node()
      if (key.isMerge) merge(mapping, item.value)
      else this.#set(mapping, key.value, item)
    }
    this.#at += 1
    const sorted = [...mapping.members].toSorted(([a], [b]) => (a < b ? -1 : 1))
    return Object.fromEntries(sorted)
  }

  // A text and another value that is printed so are two keys to go-yaml.
  #set({ members, keys, merged }: Mapping, key: JsonValue, { value, start }: Node): void {
    const name = keyText(key, value)
    if (keys.has(key) || merged.has(name)) {
      const line = this.#text.slice(0, Math.max(start, 0)).split('\n').length
      const printed = typeof key === 'string' ? JSON.stringify(key) : name
      this.duplicates.push(`line ${line}: key ${printed} already set in map`)
    }
    keys.add(key)
    members.set(name, value)
  }

  #isPop(): boolean {
    return (
      (this.#events[this.#at]?.type ?? this.#library.EVENT_ID.POP) === this.#library.EVENT_ID.POP
    )
  }
}

const node = (value: JsonValue, start: number): Node => ({ value, start, isMerge: false })

/** The tag of a bare word that has none. */
const IMPLICIT = '!!implicit'
const TYPED = new Set([IMPLICIT, '!!int', '!!float', '!!bool', '!!null'])

function valueOf(text: string, tag: string): JsonValue {
  if (TYPED.has(tag)) return asTagged(resolvePlain(text), text, tag)
  if (tag !== '!!binary') return text
  const read = readGoBase64(text)
  if (read.type === 'corrupt') throw new GoYamlError('!!binary value contains invalid base64 data')
  const bytes = Uint8Array.from(atob(read.text), (character) => character.charCodeAt(0))
  return new TextDecoder().decode(bytes)
}

// A whole number is a float too.
function asTagged(value: JsonValue, text: string, tag: string): JsonValue {
  const own = tagOf(value)
  if (tag === IMPLICIT || own === tag || (own === '!!int' && tag === '!!float')) return value
  throw new GoYamlError(`cannot decode ${own} \`${text}\` as a ${tag}`)
}

function tagOf(value: JsonValue): string {
  if (value === null) return '!!null'
  if (typeof value === 'boolean') return '!!bool'
  if (typeof value === 'number') return Number.isInteger(value) ? '!!int' : '!!float'
  return '!!str'
}

function keyText(key: JsonValue, value: JsonValue): string {
  if (typeof key === 'string') return key
  if (typeof key === 'number' || typeof key === 'boolean') return String(key)
  if (key !== null) throw new GoYamlError(`invalid map key: ${printGoSyntax(key)}`)
  // sigs.k8s.io/yaml, which makes JSON of the maps, is the one that cannot
  throw new YamlError(
    `unsupported map key of type: %!s(<nil>), key: <nil>, value: ${printGoSyntax(value)}`,
  )
}

function merge({ members, merged }: Mapping, source: JsonValue): void {
  for (const [name, value] of mergedOf(source)) {
    members.set(name, value)
    merged.add(name)
  }
}

function mergedOf(value: JsonValue): readonly (readonly [string, JsonValue])[] {
  if (Array.isArray(value)) return value.toReversed().flatMap(mergedOf)
  if (value !== null && typeof value === 'object')
    return Object.entries(value) as [string, JsonValue][]
  throw new GoYamlError('map merge requires map or sequence of maps as the value')
}
