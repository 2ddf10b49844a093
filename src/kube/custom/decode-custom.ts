import { isJsonObject, type JsonObject } from '../../json/value.ts'
import type { ParsedJson } from '../../json/parse-with-sources.ts'
import type { Resource } from '../resource.ts'
import { decodeStruct, type Decoded } from '../schema/decode.ts'
import { goKind } from '../schema/go-kind.ts'
import { pruneStruct } from '../schema/prune.ts'
import { objectMetaShape } from './custom-form.ts'
import { pruneCustom } from './prune-custom.ts'
import { schemaOf } from './custom-schema.ts'

/**
 * Decodes a JSON object as a custom resource: it has no Go type but for its metadata, which is decoded strictly. What
 * calls itself otherwise is not looked at (apiextensions-apiserver customresource_handler.go, schemaCoercingDecoder).
 */
export function decodeCustom(
  resource: Resource,
  body: JsonObject,
  sourceOf: ParsedJson['sourceOf'] = () => undefined,
): Decoded {
  const { metadata = null } = body
  if (metadata !== null && !isJsonObject(metadata)) {
    const typeError = `json: cannot unmarshal ${goKind(metadata)} into Go value of type v1.ObjectMeta`
    return { value: body, typeError, unknown: [] }
  }
  const shape = objectMetaShape(resource)
  const meta = decodeStruct(shape, metadata ?? {}, sourceOf)
  const schema = schemaFor(resource, body)
  const { apiVersion, kind, metadata: _, ...rest } = body
  const { value, unknown } = schema ? pruneCustom(schema, rest) : { value: rest, unknown: [] }
  const texts = unknown.map((path) => [path.join('.'), path] as const)
  const sorted = texts.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, path]) => path)
  return {
    value: { apiVersion, kind, metadata: pruneStruct(shape, meta.value), ...value },
    typeError: meta.typeError,
    unknown: [...meta.unknown.map((path) => ['metadata', ...path]), ...sorted],
  }
}

// Of the kind itself, another version has nothing; of other kinds nothing is known.
function schemaFor(
  { definition }: Resource,
  { apiVersion, kind }: JsonObject,
): JsonObject | undefined {
  const [group, version] = typeof apiVersion === 'string' ? apiVersion.split('/') : []
  if (group !== definition.group || kind !== definition.kind) return undefined
  return version === definition.version ? schemaOf(definition) : {}
}
