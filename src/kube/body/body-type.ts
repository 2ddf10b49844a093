import type { ParsedJson } from '../../json/parse-with-sources.ts'
import { parseGoJson } from '../../json/parse-go-json.ts'
import { isJsonObject, type JsonObject } from '../../json/value.ts'
import type { Resource } from '../resource.ts'
import { goKind } from '../schema/go-kind.ts'
import { unrecognised } from './body-errors.ts'
import { toldType } from './told-type.ts'

/** The Go type into which a server first looks for the kind of a body. */
export const TYPE_META = String.raw`struct { APIVersion string "json:\"apiVersion,omitempty\""; Kind string "json:\"kind,omitempty\"" }`

/** Parses a body as a JSON object; null is an empty one. Refuses all else with a 400. */
export function parseObject(
  resource: Resource,
  text: string,
  bytes: Uint8Array,
): { readonly value: JsonObject; readonly sourceOf: ParsedJson['sourceOf'] } {
  const broken = (why: string): Error =>
    unrecognised(resource, `couldn't get version/kind; json parse error: ${why}`, bytes)
  const parsed = parseGoJson(text, bytes)
  if ('problem' in parsed) throw broken(parsed.problem)
  const { value, sourceOf } = parsed
  if (value === null) return { value: {}, sourceOf }
  if (isJsonObject(value)) return { value, sourceOf }
  throw broken(`json: cannot unmarshal ${goKind(value)} into Go value of type ${TYPE_META}`)
}

/** The kind and version that a body tells, or those of the endpoint. Refuses what is no text with a 400. */
export function typeOf(
  value: JsonObject,
  resource: Resource,
  bytes: Uint8Array,
): { readonly kind: string; readonly apiVersion: string } {
  const refused = (why: string): Error => unrecognised(resource, why, bytes)
  const isCustom = resource.definition.family === 'custom'
  // A custom resource stays a map, whose keys are what they are.
  const isTaken = (key: string): boolean => !isCustom || key === 'kind' || key === 'apiVersion'
  const found = toldType(value, refused, isTaken)
  const [ownKind, ownVersion] = isCustom
    ? ['', '']
    : [resource.definition.kind, resource.apiVersion]
  const apiVersion = found.apiVersion.replace(/^\//, '') || ownVersion
  if (apiVersion.split('/').length > 2) {
    throw refused(`unexpected GroupVersion string: ${apiVersion}`)
  }
  return { kind: found.kind || ownKind, apiVersion }
}
