import { encodeJsonText } from '../../json/encode-json.ts'
import { isJsonObject, type JsonObject } from '../../json/value.ts'
import { metadataOf, textMapOf, withMetadata } from '../meta/object-meta.ts'
import type { StructShape } from '../schema/shape.ts'
import { appliedPaths } from './applied-paths.ts'
import { appliedProblems } from './check-applied.ts'
import { compareValues } from './compare.ts'
import { EMPTY_SET, type FieldSet } from './field-set.ts'
import { difference } from './set-operations.ts'

const ANNOTATION = 'kubectl.kubernetes.io/last-applied-configuration'

/** The manager that kubectl applies as: it may take over what its client-side apply has set. */
export const KUBECTL = 'kubectl'

/** Bytes that annotations may have in all; the configuration is left out when it would be more. */
const ANNOTATIONS_LIMIT = 262_144

/**
 * The paths of an object that kubectl's client-side apply has set and nobody has changed since: what its server-side apply
 * may take over (apimachinery managedfields internal/lastappliedmanager.go). None when the annotation says nothing.
 */
export function explainedByLastApplied(
  shape: StructShape,
  live: JsonObject,
  apiVersion: string,
): FieldSet {
  const lastApplied = parseLastApplied(textMapOf(live, 'annotations')[ANNOTATION] ?? '')
  if (!lastApplied || lastApplied['apiVersion'] !== apiVersion) return EMPTY_SET
  const isTyped = [lastApplied, live].every((object) => appliedProblems(shape, object).length === 0)
  if (!isTyped) return EMPTY_SET
  const { added, modified, removed } = compareValues(shape, lastApplied, live)
  return [modified, added, removed].reduce(difference, appliedPaths(shape, lastApplied))
}

function parseLastApplied(text: string): JsonObject | undefined {
  try {
    const parsed: unknown = JSON.parse(text)
    return isJsonObject(parsed) && typeof parsed['kind'] === 'string' ? parsed : undefined
  } catch {
    return undefined
  }
}

/** Brings kubectl's annotation up to date with what was applied, where the object has one. */
export function withLastApplied(object: JsonObject, applied: JsonObject): JsonObject {
  const annotations = textMapOf(object, 'annotations')
  if (!annotations[ANNOTATION]) return object
  const next = { ...annotations, [ANNOTATION]: `${encodeJsonText(sorted(withoutOwn(applied)))}\n` }
  const { [ANNOTATION]: _, ...others } = next
  return withMetadata(object, { annotations: isTooLarge(next) ? others : next })
}

function isTooLarge(annotations: Readonly<Record<string, string>>): boolean {
  const encoder = new TextEncoder()
  const sizes = Object.entries(annotations)
    .flat()
    .map((text) => encoder.encode(text).length)
  return sizes.reduce((sum, size) => sum + size, 0) > ANNOTATIONS_LIMIT
}

function withoutOwn(applied: JsonObject): JsonObject {
  const { annotations } = metadataOf(applied)
  if (!isJsonObject(annotations)) return applied
  const { [ANNOTATION]: _, ...others } = annotations
  return { ...applied, metadata: { ...metadataOf(applied), annotations: others } }
}

// Go prints the keys of maps in order.
function sorted<T>(value: T): T {
  if (Array.isArray(value)) return value.map(sorted) as T
  if (!isJsonObject(value)) return value
  const members = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(members.map(([key, item]) => [key, sorted(item)])) as T
}
