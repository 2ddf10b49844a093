import { encodeJson } from './encode-json.ts'
import type { OpenList, OpenObject } from './json-patch-node.ts'
import {
  ClosedNode,
  equalNodes,
  GIVEN_NULL,
  nodeOf,
  valueOf,
  type JsonPatchNode,
} from './json-patch-node.ts'
import { crash, JsonPatchError } from './json-patch-error.ts'
import type { ParsedJson } from './parse-with-sources.ts'
import { pointerParts } from './pointer.ts'
import { type JsonObject, type JsonValue, objectOf } from './value.ts'

/** Bytes that the copies of one patch may have in all. */
const MOST_COPIED = 3 * 1024 * 1024

/**
 * Applies a JSON patch (RFC 6902) as evanphx/json-patch v4 does: `replace` of a missing key adds it, indices may be
 * negative, a missing value is null, values are tested as they are written. Objects on the way of a pointer come back with
 * sorted keys; nothing of what is given changes. Refuses a patch that does not apply with a {@link JsonPatchError}.
 */
export function applyJsonPatch(
  document: JsonValue,
  operations: readonly JsonValue[],
  sourceOf?: ParsedJson['sourceOf'],
): JsonValue {
  const root = new ClosedNode(document).open()
  if (!root) throw new JsonPatchError('the document is neither an object nor a list')
  const patch = new JsonPatch(root, sourceOf)
  for (const operation of operations) patch.apply(objectOf(operation))
  return valueOf(patch.root)
}

type Container = OpenObject | OpenList

/** A place: the container, and the name in it. */
interface Target {
  readonly container: Container
  readonly key: string
}

class JsonPatch {
  root: Container
  readonly #sourceOf: ParsedJson['sourceOf'] | undefined
  #copied = 0

  constructor(root: Container, sourceOf: ParsedJson['sourceOf'] | undefined) {
    this.root = root
    this.#sourceOf = sourceOf
  }

  apply(operation: JsonObject): void {
    switch (operation['op']) {
      case 'add':
        return this.#add(textIn(operation, 'path'), this.#value(operation))
      case 'remove':
        return this.#remove(textIn(operation, 'path'))
      case 'replace':
        return this.#replace(textIn(operation, 'path'), operation)
      case 'move':
        return this.#move(textIn(operation, 'from'), operation)
      case 'copy':
        return this.#copy(textIn(operation, 'from'), textIn(operation, 'path'))
      case 'test':
        return this.#test(textIn(operation, 'path'), operation)
      default:
        throw new JsonPatchError('Unexpected kind: unknown')
    }
  }

  #value(operation: JsonObject): JsonPatchNode | null {
    if (operation['value'] === null) return GIVEN_NULL
    const text = this.#sourceOf?.(operation, 'value')
    return nodeOf(operation['value'], this.#sourceOf, text)
  }

  #add(path: string, node: JsonPatchNode | null): void {
    const { container, key } = this.#find(path)
    if (!container.add(key, node)) throw missing(path)
  }

  #remove(path: string): void {
    const { container, key } = this.#find(path)
    if (!container.remove(key)) throw missing(path)
  }

  #replace(path: string, operation: JsonObject): void {
    const node = this.#value(operation)
    if (path === '') {
      if (node === null) throw crash()
      // A scalar in the place of the whole document is passed over in silence.
      const root = node instanceof ClosedNode ? node.open() : undefined
      if (root) this.root = root
      return
    }
    const { container, key } = this.#find(path)
    if (container.get(key) === undefined) throw missing(path)
    container.set(key, node)
  }

  #move(from: string, operation: JsonObject): void {
    const { container, key } = this.#find(from)
    const node = container.get(key)
    if (node === undefined || !container.remove(key)) throw missing(from)
    this.#add(textIn(operation, 'path'), node)
  }

  #copy(from: string, path: string): void {
    const source = this.#find(from)
    if (source.container.get(source.key) === undefined) throw missing(from)
    const { container, key } = this.#find(path)
    // Only now: the way to the copy may have led through what is copied.
    const node = source.container.get(source.key) ?? null
    const value = valueOf(node)
    this.#copied += node === null ? 0 : encodeJson(value).length
    if (this.#copied > MOST_COPIED) {
      throw new JsonPatchError('Unable to complete the copy, the accumulated size is too large')
    }
    const text = node instanceof ClosedNode ? node.text || 'null' : undefined
    const copy = node === null ? null : new ClosedNode(value, undefined, text)
    if (!container.add(key, copy)) throw missing(path)
  }

  #test(path: string, operation: JsonObject): void {
    const wanted = this.#value(operation)
    const isBare = operation['value'] === undefined
    if (path === '') {
      if (isBare) throw crash()
      return checkTest(equalNodes(this.root, wanted), path)
    }
    const { container, key } = this.#find(path)
    const node = container.get(key)
    if (node === undefined) throw missing(path)
    if (node === null && isBare) throw crash()
    checkTest(node === null ? wanted === GIVEN_NULL : equalNodes(node, wanted), path)
  }

  /** Walks to the container of a pointer's last part, and opens what it passes. */
  #find(path: string): Target {
    const parts = pointerParts(path)
    if (!parts) throw missing(path)
    let container: Container = this.root
    for (const part of parts.slice(0, -1)) {
      const next: JsonPatchNode | null | undefined = container.get(part)
      const inner: Container | null | undefined = next instanceof ClosedNode ? next.open() : next
      if (next === GIVEN_NULL) throw crash()
      if (!inner) throw missing(path)
      if (inner !== next) container.set(part, inner)
      container = inner
    }
    return { container, key: parts.at(-1) ?? '' }
  }
}

function textIn(operation: JsonObject, field: 'path' | 'from'): string {
  const text = operation[field]
  if (typeof text !== 'string') throw new JsonPatchError(`operation missing ${field} field`)
  return text
}

function checkTest(isSame: boolean, path: string): void {
  if (!isSame) throw new JsonPatchError(`testing value ${path} failed`)
}

const missing = (path: string): JsonPatchError =>
  new JsonPatchError(`operation does not apply: doc is missing path: ${path}`)
