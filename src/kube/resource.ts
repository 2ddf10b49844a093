import { encodeJsonText } from '../json/encode-json.ts'
import type { JsonObject } from '../json/value.ts'
import { onceFor } from '../runtime/remembered.ts'
import type { KindDefinition, PartSubresource, Subresource } from './define-kind.ts'
import { nameOf, namespaceOf } from './meta/object-meta.ts'
import { compileShape, type StructShape } from './schema/shape.ts'
import type { SelectableFields } from './select/fields.ts'
import type { Subject } from './status.ts'

/** A kind as the machinery uses it: the definition, and what follows from it, worked out once. */
export interface Resource {
  readonly definition: KindDefinition
  readonly apiVersion: string
  readonly shape: StructShape
  /** How errors name it: by the plural, or by the kind. */
  readonly subject: Subject
  readonly kindSubject: Subject
  readonly isNamespaced: boolean
  readonly fields: SelectableFields
  /** What every object of the kind begins with as JSON: `{"kind":…,"apiVersion":…,`. */
  readonly head: string
  /** The kind whose objects it shows: itself, unless it is a view. */
  readonly stored: Resource
  /** What is served below the path of an object. */
  readonly subresources: ReadonlyMap<string, CompiledSubresource>
}

/** A subresource as the machinery uses it. */
export type CompiledSubresource =
  | PartSubresource
  | { readonly type: 'review'; readonly resource: Resource }

/** Compiles definitions; a view finds the kind that it shows among them. Refuses a view of nothing with a TypeError. */
export function compileResources(definitions: readonly KindDefinition[]): readonly Resource[] {
  const compiled = new Map<string, Resource>()
  const byViewsLast = definitions.toSorted((a, b) => Number(!!a.viewOf) - Number(!!b.viewOf))
  for (const definition of byViewsLast) {
    const { group, plural, viewOf } = definition
    const stored = viewOf && compiled.get(`${group}/${viewOf.plural}`)
    if (viewOf && !stored)
      throw new TypeError(`${plural} is a view of ${viewOf.plural}: no such kind`)
    compiled.set(`${group}/${plural}`, compile(definition, stored))
  }
  return [...compiled.values()]
}

/** The shape of a document. A definition never changes, and each mock and each fork is made of the same ones. */
const shapeOf = onceFor((document: KindDefinition['document']) =>
  kindFirst(compileShape(document, document.schema)),
)

// What is printed first stands first. A shape of which not all is told is printed in the order of the alphabet.
function kindFirst(shape: StructShape): StructShape {
  const kind = shape.fields.get('kind')
  if (!kind || shape.isOpen) return shape
  return { ...shape, fields: new Map([['kind', kind], ...shape.fields]) }
}

function compile(definition: KindDefinition, stored: Resource | undefined): Resource {
  const { group, kind, plural, document } = definition
  const named = definition.represents ?? definition
  const apiVersion = named.group === '' ? named.version : `${named.group}/${named.version}`
  const head = encodeJsonText({ kind, apiVersion })
  const base = {
    definition,
    apiVersion,
    shape: shapeOf(document),
    subject: { group, resource: plural },
    kindSubject: { group: named.group, resource: kind },
    isNamespaced: definition.scope === 'Namespaced',
    fields: {
      'metadata.name': nameOf,
      ...(knowsNamespace(definition) ? { 'metadata.namespace': namespaceOf } : {}),
      ...definition.selectableFields,
    },
    head: `${head.slice(0, -1)},`,
    subresources: compileSubresources(definition.subresources ?? {}),
  }
  if (stored) return { ...base, stored }
  const resource: { -readonly [K in keyof Resource]: Resource[K] } = {
    ...base,
    stored: undefined as never,
  }
  resource.stored = resource
  return resource
}

// Cluster-scoped kinds that name their fields themselves leave the namespace out, as custom resources do.
function knowsNamespace({ scope, family, selectableFields }: KindDefinition): boolean {
  if (scope === 'Namespaced' || family === 'aggregated') return true
  return family === 'builtin' && selectableFields === undefined
}

function compileSubresources(
  subresources: Readonly<Record<string, Subresource>>,
): ReadonlyMap<string, CompiledSubresource> {
  return new Map(
    Object.entries(subresources).map(([name, subresource]): [string, CompiledSubresource] => [
      name,
      subresource.type === 'part'
        ? subresource
        : { type: 'review', resource: compile(subresource.definition, undefined) },
    ]),
  )
}

/** The root of the keys of one namespace, or of all of them; it ends with a slash. */
export function rootOf({ stored }: Resource, namespace: string): string {
  const { storageRoot } = stored.definition
  return namespace === '' ? `${storageRoot}/` : `${storageRoot}/${namespace}/`
}

/** The key of an object in the store. */
export function keyOf(resource: Resource, namespace: string, name: string): string {
  return `${rootOf(resource, resource.isNamespaced ? namespace : '')}${name}`
}

/** How the 422 of an object names its kind: a custom resource by what it calls itself. */
export function kindSubjectOf(resource: Resource, { kind, apiVersion }: JsonObject): Subject {
  if (resource.definition.family !== 'custom' || typeof kind !== 'string')
    return resource.kindSubject
  const [group = ''] = typeof apiVersion === 'string' ? apiVersion.split('/').slice(0, -1) : []
  return { group, resource: kind }
}

/** The text of an object under the name of a view: only its head differs. */
export function textAs(resource: Resource, text: string): string {
  if (resource === resource.stored) return text
  return `${resource.head}${text.slice(resource.stored.head.length)}`
}

/** The decoded object under the name of a view. */
export function objectAs(resource: Resource, object: JsonObject): JsonObject {
  return resource === resource.stored ? object : { ...object, kind: resource.definition.kind }
}
