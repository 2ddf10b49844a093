import { encodeJsonText } from '../../json/encode-json.ts'
import { isJsonObject, type JsonObject, type JsonValue } from '../../json/value.ts'
import { encodeMessage } from '../protobuf/encode-message.ts'
import type { Message } from '../protobuf/message.ts'

const Anything: Message = { yaml: [2, 'text', 'pointer'] }
const Extension: Message = { name: [1, 'text'], value: [2, Anything] }

// A schema holds schemas.
const Schema: { -readonly [field in keyof Message]: Message[field] } = {
  _ref: [1, 'text', 'pointer'],
  format: [2, 'text', 'pointer'],
  description: [4, 'text', 'pointer'],
  default: [5, Anything, 'pointer'],
  required: [19, 'text', 'list'],
}
Schema['additionalProperties'] = [21, { schema: [1, Schema] }, 'pointer']
Schema['type'] = [22, { value: [1, 'text', 'list'] }, 'pointer']
Schema['items'] = [23, { schema: [1, Schema, 'list'] }, 'pointer']
Schema['properties'] = [
  25,
  { additionalProperties: [1, { name: [1, 'text'], value: [2, Schema] }, 'list'] },
  'pointer',
]
Schema['vendorExtension'] = [31, Extension, 'list']

const Operation: Message = {
  operationId: [5, 'text', 'pointer'],
  consumes: [7, 'text', 'list'],
  vendorExtension: [13, Extension, 'list'],
}

const PathItem: Message = {
  get: [2, Operation, 'pointer'],
  put: [3, Operation, 'pointer'],
  post: [4, Operation, 'pointer'],
  delete: [5, Operation, 'pointer'],
  patch: [8, Operation, 'pointer'],
}

const Document: Message = {
  swagger: [1, 'text'],
  info: [2, { title: [1, 'text'], version: [2, 'text'] }],
  paths: [8, { path: [2, { name: [1, 'text'], value: [2, PathItem] }, 'list'] }],
  definitions: [
    9,
    { additionalProperties: [1, { name: [1, 'text'], value: [2, Schema] }, 'list'] },
  ],
}

/**
 * Writes a document of Swagger 2 in protobuf (github.com/google/gnostic-models openapiv2/OpenAPIv2.proto): what kubectl
 * asks for. Of operations it tells what clients look up there: the kind, and the types of bodies.
 */
export const encodeSwagger = (swagger: JsonObject): Uint8Array =>
  encodeMessage(Document, {
    swagger: swagger['swagger'],
    info: swagger['info'],
    paths: { path: named(swagger['paths'], pathOf) },
    definitions: { additionalProperties: named(swagger['definitions'], schemaOf) },
  })

function named(
  value: JsonValue | undefined,
  change: (item: JsonObject) => JsonObject,
): readonly JsonObject[] {
  if (!isJsonObject(value)) return []
  return Object.entries(value).flatMap(([name, item]) =>
    isJsonObject(item) ? [{ name, value: change(item) }] : [],
  )
}

function pathOf(item: JsonObject): JsonObject {
  const operations = Object.entries(item).flatMap(([method, operation]) =>
    isJsonObject(operation)
      ? [[method, { ...operation, vendorExtension: extensionsOf(operation) }] as const]
      : [],
  )
  return Object.fromEntries(operations)
}

function schemaOf(schema: JsonObject): JsonObject {
  const { $ref, type, items, properties, additionalProperties, default: fallback } = schema
  return {
    ...schema,
    _ref: $ref,
    default: fallback === undefined ? undefined : { yaml: encodeJsonText(fallback) },
    type: type === undefined ? undefined : { value: Array.isArray(type) ? type : [type] },
    items: isJsonObject(items) ? { schema: [schemaOf(items)] } : undefined,
    additionalProperties: isJsonObject(additionalProperties)
      ? { schema: schemaOf(additionalProperties) }
      : undefined,
    properties: isJsonObject(properties)
      ? { additionalProperties: named(properties, schemaOf) }
      : undefined,
    vendorExtension: extensionsOf(schema),
  }
}

const extensionsOf = (holder: JsonObject): readonly JsonObject[] =>
  Object.entries(holder).flatMap(([name, value]) =>
    name.startsWith('x-') && value !== undefined
      ? [{ name, value: { yaml: encodeJsonText(value) } }]
      : [],
  )
