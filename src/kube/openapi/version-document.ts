import { isJsonObject, type JsonObject, type MutableJsonObject } from '../../json/value.ts'
import type { ServedVersion } from '../discovery/served-groups.ts'
import { serverVersion } from '../discovery/server-version.ts'
import type { Resource } from '../resource.ts'
import { collectSchema } from './collect-schemas.ts'
import { definitionPrefix } from './definition-name.ts'
import { addPaths } from './operations.ts'

/**
 * The OpenAPI document of a version of a group. Schemas are those of the published documents where these describe the
 * kind, with their prose; else those that the kind is defined by.
 */
export function versionDocument(
  { resources }: ServedVersion,
  published: readonly JsonObject[],
): JsonObject {
  const paths: MutableJsonObject = {}
  const schemas: MutableJsonObject = {}
  for (const resource of resources) {
    const name = addSchema(schemas, resource, published)
    addPaths(paths, resource, name)
    for (const below of resource.subresources.values()) {
      if (below.type === 'review') addSchema(schemas, below.resource, published)
    }
  }
  return documentOf(paths, schemas)
}

/** The document of a path that only tells what is served. */
export const discoveryDocument = (path: string): JsonObject =>
  documentOf(
    {
      [path]: {
        get: {
          description: 'What is served here.',
          responses: {
            '200': {
              description: 'OK',
              content: { 'application/json': { schema: { type: 'object' } } },
            },
          },
        },
      },
    },
    {},
  )

const documentOf = (paths: JsonObject, schemas: JsonObject): JsonObject => ({
  openapi: '3.0.0',
  info: { title: 'Kubernetes', version: serverVersion['gitVersion'] },
  paths,
  components: {
    schemas,
    securitySchemes: {
      BearerToken: {
        type: 'apiKey',
        description: 'Bearer Token authentication',
        name: 'authorization',
        in: 'header',
      },
    },
  },
})

function addSchema(
  into: MutableJsonObject,
  { definition }: Resource,
  published: readonly JsonObject[],
): string {
  const { family, kind, document } = definition
  const { group, version } = definition.represents ?? definition
  const known = publishedSchema(published, { group, version, kind })
  const { schemas, schema } = known ?? { schemas: document.schemas, schema: document.schema }
  const name = collectSchema(into, schemas, schema, definitionPrefix(family, group, version))
  const own = into[name]
  if (isJsonObject(own)) {
    into[name] = { ...own, 'x-kubernetes-group-version-kind': [{ group, version, kind }] }
  }
  return name
}

function publishedSchema(
  published: readonly JsonObject[],
  wanted: { readonly group: string; readonly version: string; readonly kind: string },
): { readonly schemas: JsonObject; readonly schema: string } | undefined {
  for (const schemas of published) {
    const found = Object.entries(schemas).find(([, schema]) => {
      const kinds = isJsonObject(schema) ? schema['x-kubernetes-group-version-kind'] : undefined
      return (
        Array.isArray(kinds) &&
        kinds.some(
          (own) =>
            isJsonObject(own) &&
            own['group'] === wanted.group &&
            own['version'] === wanted.version &&
            own['kind'] === wanted.kind,
        )
      )
    })
    if (found) return { schemas, schema: found[0] }
  }
  return undefined
}
