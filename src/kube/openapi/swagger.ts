import { isJsonObject, type JsonObject, type JsonValue } from '../../json/value.ts'

/** All documents as one of Swagger 2, for clients that know no other. */
export function swaggerOf(documents: readonly JsonObject[]): JsonObject {
  const [first = {}] = documents
  const paths = documents.flatMap((document) => entriesOf(document['paths']))
  const definitions = documents.flatMap((document) => {
    const { components } = document
    return isJsonObject(components) ? entriesOf(components['schemas']) : []
  })
  return {
    swagger: '2.0',
    info: first['info'],
    paths: Object.fromEntries(paths.map(([path, item]) => [path, pathItem(item)])),
    definitions: Object.fromEntries(definitions.map(([name, schema]) => [name, turned(schema)])),
    securityDefinitions: {
      BearerToken: { type: 'apiKey', name: 'authorization', in: 'header' },
    },
    security: [{ BearerToken: [] }],
  }
}

const entriesOf = (value: JsonValue | undefined): readonly (readonly [string, JsonValue])[] =>
  isJsonObject(value) ? (Object.entries(value) as [string, JsonValue][]) : []

function pathItem(item: JsonValue): JsonValue {
  const entries = entriesOf(item).map(([key, value]): readonly [string, JsonValue] => {
    if (key === 'parameters') return [key, parametersOf(value)]
    return [key, isJsonObject(value) ? operation(value) : value]
  })
  return Object.fromEntries(entries)
}

function operation({ requestBody, parameters, responses, ...rest }: JsonObject): JsonObject {
  const body = isJsonObject(requestBody) ? contentSchema(requestBody) : undefined
  const consumes = isJsonObject(requestBody)
    ? entriesOf(requestBody['content']).map(([type]) => type)
    : []
  const sent =
    body === undefined ? [] : [{ name: 'body', in: 'body', required: true, schema: body }]
  return {
    ...rest,
    ...(consumes.length === 0 ? {} : { consumes }),
    produces: ['application/json', 'application/yaml'],
    parameters: [...sent, ...parametersOf(parameters ?? [])],
    responses: Object.fromEntries(
      entriesOf(responses).map(([status, response]) => [status, responseOf(response)]),
    ),
  }
}

// The schema of a parameter stands beside its name.
function parametersOf(parameters: JsonValue): readonly JsonValue[] {
  if (!Array.isArray(parameters)) return []
  return parameters.filter(isJsonObject).map(({ schema, ...rest }) => ({
    ...rest,
    ...(isJsonObject(schema) ? schema : {}),
  }))
}

function responseOf(response: JsonValue): JsonValue {
  if (!isJsonObject(response)) return response
  const schema = contentSchema(response)
  return { description: response['description'], ...(schema === undefined ? {} : { schema }) }
}

function contentSchema(holder: JsonObject): JsonValue | undefined {
  const [first] = entriesOf(holder['content'])
  const schema = first && isJsonObject(first[1]) ? first[1]['schema'] : undefined
  return schema === undefined ? undefined : turned(schema)
}

// A reference beside other words is wrapped in version 3 only.
function turned(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(turned)
  if (!isJsonObject(value)) return value
  const { allOf, default: fallback, ...rest } = value
  const [only] = Array.isArray(allOf) ? (allOf as JsonValue[]) : []
  const base = isJsonObject(only) ? { ...rest, ...only } : value
  const entries = entriesOf(base).map(([key, item]): readonly [string, JsonValue] => {
    if (key === '$ref' && typeof item === 'string') {
      return [key, item.replace('#/components/schemas/', '#/definitions/')]
    }
    return [key, turned(item)]
  })
  return {
    ...Object.fromEntries(entries),
    ...(fallback === undefined ? {} : { default: fallback }),
  }
}
