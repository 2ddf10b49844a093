import type { ApiDocument, DocumentNode } from '../documents/index.ts'

/**
 * Where in a document the schema of a place within a value stands. Validators tell it from the schema that they were
 * called with, which for what lies behind a reference is not the one that was asked for.
 *
 * @param document that holds the schema
 * @param schema the name of the whole value's schema
 * @param instance a JSON pointer into the value
 * @returns a JSON pointer into the document; that of the deepest schema that it describes
 */
export function schemaPlace(document: ApiDocument, schema: string, instance: string): string {
  let place = resolved(document, `#/components/schemas/${schema}`)
  for (const token of instance.split('/').slice(1)) {
    const step = stepTo(nodeAt(document, place), token)
    if (step === undefined) return place
    place = resolved(document, `${place}/${step}`)
  }
  return place
}

/** The way from a schema to that of one of its members; undefined where it describes none. */
function stepTo(schema: DocumentNode, token: string): string | undefined {
  const { properties, items, additionalProperties } = schema
  if (isNode(properties) && Object.hasOwn(properties, decoded(token))) return `properties/${token}`
  if (isNode(items)) return 'items'
  return isNode(additionalProperties) ? 'additionalProperties' : undefined
}

/** Follows references, those within an `allOf` of one too. */
function resolved(document: ApiDocument, place: string): string {
  const { $ref, allOf } = nodeAt(document, place)
  if (typeof $ref === 'string') return resolved(document, $ref)
  const [only] = Array.isArray(allOf) ? allOf : []
  return isNode(only) ? resolved(document, `${place}/allOf/0`) : place
}

function nodeAt(document: ApiDocument, place: string): DocumentNode {
  const node = place
    .slice(2)
    .split('/')
    .reduce<unknown>((value, part) => (isNode(value) ? value[decoded(part)] : undefined), document)
  return isNode(node) ? node : {}
}

const decoded = (token: string): string => token.replaceAll('~1', '/').replaceAll('~0', '~')

function isNode(value: unknown): value is DocumentNode {
  return typeof value === 'object' && value !== null
}
