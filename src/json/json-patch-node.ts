import { encodeJsonText } from './encode-json.ts'
import { crash } from './json-patch-error.ts'
import type { ParsedJson } from './parse-with-sources.ts'
import { pointerIndex } from './pointer.ts'
import { isJsonObject, type JsonObject, type JsonValue } from './value.ts'

type Sources = ParsedJson['sourceOf']

const NO_SOURCES: Sources = () => undefined

/**
 * A place of a document under a JSON patch; a document's null and nothing are one. A container is opened when the patch walks into it
 * and then has its keys sorted when it is printed, as a Go map has; what stays closed is the value as it was.
 */
export type JsonPatchNode = OpenObject | OpenList | ClosedNode

/** A value that the patch has not walked into. */
export class ClosedNode {
  readonly value: JsonValue
  readonly #sources: Sources
  readonly #text: string | undefined

  constructor(value: JsonValue, sources: Sources = NO_SOURCES, text?: string) {
    this.value = value
    this.#sources = sources
    this.#text = text
  }

  /** The container in it; undefined for a scalar. */
  open(): OpenObject | OpenList | undefined {
    const { value } = this
    const child = (item: JsonValue | undefined, key: string): JsonPatchNode | null =>
      nodeOf(item, this.#sources, this.#sources(value as JsonObject, key))
    if (Array.isArray(value)) return new OpenList(value.map((item, i) => child(item, String(i))))
    if (!isJsonObject(value)) return undefined
    return new OpenObject(
      new Map(Object.entries(value).map(([key, item]) => [key, child(item, key)])),
    )
  }

  /** A scalar as it was written. */
  get text(): string {
    return this.#text ?? encodeJsonText(this.value)
  }
}

/** Makes a node of a value; null and undefined are no node. */
export const nodeOf = (
  value: JsonValue | undefined,
  sources?: Sources,
  text?: string,
): JsonPatchNode | null =>
  value === null || value === undefined ? null : new ClosedNode(value, sources, text)

/** The null that is the value of an operation: unlike that of a document it is a node, of no text. */
export const GIVEN_NULL = new ClosedNode(null, NO_SOURCES, '')

/** An object that the patch has walked into. */
export class OpenObject {
  readonly members: Map<string, JsonPatchNode | null>

  constructor(members: Map<string, JsonPatchNode | null>) {
    this.members = members
  }

  /** A missing key is nothing, never an error. */
  get(key: string): JsonPatchNode | null {
    return this.members.get(key) ?? null
  }

  set(key: string, node: JsonPatchNode | null): boolean {
    this.members.set(key, node)
    return true
  }

  add(key: string, node: JsonPatchNode | null): boolean {
    return this.set(key, node)
  }

  remove(key: string): boolean {
    return this.members.delete(key)
  }
}

/** A list that the patch has walked into. Negative indices count from the end. */
export class OpenList {
  readonly items: (JsonPatchNode | null)[]

  constructor(items: (JsonPatchNode | null)[]) {
    this.items = items
  }

  /** Undefined when there is no such index. */
  get(key: string): JsonPatchNode | null | undefined {
    const index = this.#index(key, this.items.length)
    return index === undefined ? undefined : this.items[index]
  }

  set(key: string, node: JsonPatchNode | null): boolean {
    const index = this.#index(key, this.items.length)
    if (index === undefined) return false
    this.items[index] = node
    return true
  }

  add(key: string, node: JsonPatchNode | null): boolean {
    const index = key === '-' ? this.items.length : this.#index(key, this.items.length + 1)
    if (index === undefined) return false
    this.items.splice(index, 0, node)
    return true
  }

  remove(key: string): boolean {
    const index = this.#index(key, this.items.length)
    if (index === undefined) return false
    this.items.splice(index, 1)
    return true
  }

  #index(key: string, length: number): number | undefined {
    const asked = pointerIndex(key)
    if (asked === undefined || asked >= length || asked < -length) return undefined
    return asked < 0 ? asked + length : asked
  }
}

/** The value of a node: opened objects have their keys in order. */
export function valueOf(node: JsonPatchNode | null): JsonValue {
  if (node === null) return null
  if (node instanceof ClosedNode) return node.value
  if (node instanceof OpenList) return node.items.map(valueOf)
  const members = [...node.members].toSorted(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(members.map(([key, member]) => [key, valueOf(member)]))
}

/** Says whether two nodes are the same: containers member by member, scalars as they are written. */
export function equalNodes(a: JsonPatchNode | null, b: JsonPatchNode | null): boolean {
  if (a === null || b === null) return a === b
  const [left, right] = [opened(a), opened(b)]
  if (left instanceof OpenObject && right instanceof OpenObject) return equalObjects(left, right)
  if (left instanceof OpenList && right instanceof OpenList) return equalLists(left, right)
  return left instanceof ClosedNode && right instanceof ClosedNode && left.text === right.text
}

const opened = (node: JsonPatchNode): JsonPatchNode =>
  node instanceof ClosedNode ? (node.open() ?? node) : node

function equalObjects(a: OpenObject, b: OpenObject): boolean {
  if (a.members.size !== b.members.size) return false
  return [...a.members].every(
    ([key, member]) => b.members.has(key) && equalNodes(member, b.get(key)),
  )
}

function equalLists(a: OpenList, b: OpenList): boolean {
  if (a.items.length !== b.items.length) return false
  return a.items.every((item, index) => {
    const other = b.items[index] ?? null
    if (item === null || other === null) throw crash()
    return equalNodes(item, other)
  })
}
