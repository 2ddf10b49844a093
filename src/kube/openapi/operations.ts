import type { JsonObject, MutableJsonObject } from '../../json/value.ts'
import type { Verb } from '../define-kind.ts'
import { subresourcesOf } from '../discovery/resource-facts.ts'
import type { Resource } from '../resource.ts'

/** Adds the paths of a resource, each with the operations that are served there. */
export function addPaths(paths: MutableJsonObject, resource: Resource, schema: string): void {
  const { definition, isNamespaced } = resource
  const { group, version, plural, verbs } = definition
  const root = group === '' ? `/api/${version}` : `/apis/${group}/${version}`
  const base = isNamespaced ? `${root}/namespaces/{namespace}/${plural}` : `${root}/${plural}`
  const has = (verb: Verb): boolean => verbs.includes(verb)
  const operation = operationsOf(resource, schema)
  const shared = isNamespaced ? [NAMESPACE] : []
  paths[base] = {
    ...(has('list') ? { get: operation('list') } : {}),
    ...(has('create') ? { post: operation('create') } : {}),
    ...(has('deletecollection') ? { delete: operation('deletecollection') } : {}),
    parameters: shared,
  }
  if (verbs.every((verb) => verb === 'create')) return
  if (isNamespaced && has('list')) paths[`${root}/${plural}`] = { get: operation('list') }
  paths[`${base}/{name}`] = {
    ...(has('get') ? { get: operation('get') } : {}),
    ...(has('update') ? { put: operation('update') } : {}),
    ...(has('patch') ? { patch: operation('patch') } : {}),
    ...(has('delete') ? { delete: operation('delete') } : {}),
    parameters: [NAME, ...shared],
  }
  for (const below of subresourcesOf(resource)) {
    const methods = below.verbs.map((verb) => [METHODS[verb], operation(verb, below.name)] as const)
    paths[`${base}/{name}/${below.name}`] = {
      ...Object.fromEntries(methods),
      parameters: [NAME, ...shared],
    }
  }
}

const METHODS: Readonly<Record<Verb, string>> = {
  create: 'post',
  delete: 'delete',
  deletecollection: 'delete',
  get: 'get',
  list: 'get',
  patch: 'patch',
  update: 'put',
  watch: 'get',
}

const ACTIONS: Readonly<Record<Verb, string>> = {
  ...METHODS,
  deletecollection: 'deletecollection',
  list: 'list',
}

const TEXT = { type: 'string', uniqueItems: true }
const pathParameter = (name: string, description: string): JsonObject => ({
  name,
  in: 'path',
  description,
  required: true,
  schema: TEXT,
})
const queryParameter = (name: string, description: string): JsonObject => ({
  name,
  in: 'query',
  description,
  schema: TEXT,
})

const NAME = pathParameter('name', 'The name of the object.')
const NAMESPACE = pathParameter('namespace', 'The namespace in which the object lives.')
const DRY_RUN = queryParameter('dryRun', 'All: do everything but store the change.')
const FIELD_MANAGER = queryParameter('fieldManager', 'The name under which the change is noted.')
const FIELD_VALIDATION = queryParameter(
  'fieldValidation',
  'What becomes of unknown and duplicate fields: Ignore, Warn or Strict.',
)
const FORCE = {
  ...queryParameter('force', 'Take over fields of others.'),
  schema: { type: 'boolean' },
}
const SELECTION = [
  queryParameter('labelSelector', 'Selects objects by their labels.'),
  queryParameter('fieldSelector', 'Selects objects by their fields.'),
  queryParameter('limit', 'How many objects a page has at most.'),
  queryParameter('continue', 'Where the next page begins.'),
  queryParameter('resourceVersion', 'The version to read at.'),
  queryParameter('watch', 'Goes on with the changes that follow.'),
]

const PARAMETERS: Readonly<Record<Verb, readonly JsonObject[]>> = {
  create: [DRY_RUN, FIELD_MANAGER, FIELD_VALIDATION],
  update: [DRY_RUN, FIELD_MANAGER, FIELD_VALIDATION],
  patch: [DRY_RUN, FIELD_MANAGER, FIELD_VALIDATION, FORCE],
  delete: [DRY_RUN],
  deletecollection: [DRY_RUN, ...SELECTION],
  list: SELECTION,
  watch: SELECTION,
  get: [],
}

const PATCHES = [
  'application/apply-patch+yaml',
  'application/json-patch+json',
  'application/merge-patch+json',
]
const STRATEGIC_PATCH = 'application/strategic-merge-patch+json'

function operationsOf(
  { definition }: Resource,
  schema: string,
): (verb: Verb, subresource?: string) => JsonObject {
  const { kind, family } = definition
  const { group, version } = definition.represents ?? definition
  const content = { 'application/json': { schema: { $ref: `#/components/schemas/${schema}` } } }
  const patches = family === 'custom' ? PATCHES : [...PATCHES, STRATEGIC_PATCH]
  const patch = { schema: { type: 'object' } }
  return (verb, subresource = '') => ({
    operationId: `${verb}${capital(definition.version)}${kind}${capital(subresource)}`,
    parameters: PARAMETERS[verb],
    ...(verb === 'create' || verb === 'update' ? { requestBody: { content, required: true } } : {}),
    ...(verb === 'patch'
      ? {
          requestBody: {
            content: Object.fromEntries(patches.map((type) => [type, patch])),
            required: true,
          },
        }
      : {}),
    responses: { [verb === 'create' ? '201' : '200']: { description: 'OK', content } },
    'x-kubernetes-action': ACTIONS[verb],
    'x-kubernetes-group-version-kind': { group, version, kind },
  })
}

const capital = (word: string): string => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`
