import { encodeJsonText } from '../../json/encode-json.ts'
import type { JsonObject } from '../../json/value.ts'
import { metaText } from '../meta/object-meta.ts'
import type { OutputForm } from '../negotiate.ts'
import { objectAs, textAs, type Resource } from '../resource.ts'
import type { Item, ListResult, Result } from '../result.ts'
import { badRequest, notAcceptable, serverError } from '../status.ts'
import { partialHead, partialMetadata } from './partial-metadata.ts'
import type { IncludeObject, Tables } from './tables.ts'

/** What an answer is made in. */
export interface Shaping {
  readonly form: OutputForm
  /** The `includeObject` of the query, as it came. */
  readonly includeObject: string
  readonly tables: Tables
  readonly now: number
}

/** An object or a list in the form that the client wants. Refuses a form of the wrong number with a 406. */
export function transformed(
  result: Extract<Result, { readonly type: 'object' | 'list' }>,
  shaping: Shaping,
): JsonObject {
  const { form, tables, now } = shaping
  const { version } = form
  const { resource } = result
  if (form.transform === 'Table') {
    const includeObject = includeObjectOf(shaping.includeObject)
    const objects = result.type === 'list' ? valuesOf(result) : [result.value]
    const metadata = result.type === 'list' ? listMetadata(result) : objectMetadata(result.value)
    return tables.table(resource, objects, { metadata }, { version, includeObject, now })
  }
  checkNumber(result, shaping)
  if (result.type === 'object') return partialMetadata(result.value, version)
  const items = valuesOf(result).map((value) => partialMetadata(value, version))
  return {
    kind: 'PartialObjectMetadataList',
    apiVersion: `meta.k8s.io/${version}`,
    metadata: listMetadata(result),
    items: items.length === 0 ? null : items,
  }
}

/** The same as compact JSON for a list, in pieces: the metadata of items is copied as it is kept. */
export function transformedListTexts(result: ListResult, shaping: Shaping): readonly string[] {
  const { form } = shaping
  checkNumber(result, shaping)
  const head = `{"kind":"${form.transform}","apiVersion":"meta.k8s.io/${form.version}","metadata":${encodeJsonText(listMetadata(result))}`
  if (form.transform === 'Table') return tableTexts(head, result, shaping)
  if (result.items.length === 0) return [`${head},"items":null}\n`]
  const metadata = metadataTexts(result, shaping)
  const partial = partialHead(form.version)
  const items = result.items.map(
    (item, index) => `${index === 0 ? '' : ','}${partial}${metadata(item)}}`,
  )
  return [`${head},"items":[`, ...items, ']}\n']
}

function tableTexts(head: string, result: ListResult, shaping: Shaping): readonly string[] {
  const { form, tables, now } = shaping
  const { items, resource } = result
  const includeObject = includeObjectOf(shaping.includeObject)
  const { definitionsText, rows: rowTexts } = tables.shapeOf(resource)
  const partial = partialHead(form.version)
  const metadata = metadataTexts(result, shaping)
  const beside = (item: Item): string => {
    if (includeObject === 'None') return 'null'
    if (includeObject === 'Object') return textAs(resource, item.text)
    return `${partial}${metadata(item)}}`
  }
  const context = { now }
  const rows = items.map((item, index) => {
    const cells = rowTexts.of(item.value, context)
    return `${index === 0 ? '' : ','}{"cells":${cells},"object":${beside(item)}}`
  })
  return [`${head},"columnDefinitions":${definitionsText},"rows":[`, ...rows, ']}\n']
}

function metadataTexts({ resource }: ListResult, { tables }: Shaping): (item: Item) => string {
  return (item) => tables.metadata.of(item, resource)
}

/** Reads `includeObject`. Refuses what it is not with a 400. */
export function includeObjectOf(text: string): IncludeObject {
  switch (text) {
    case '':
    case 'Metadata':
      return 'Metadata'
    case 'Object':
    case 'None':
      return text
    default:
      throw badRequest(
        `Unable to convert to Table as requested: includeObject: Invalid value: ${JSON.stringify(text)}: must be 'Metadata', 'Object', 'None', or empty`,
      )
  }
}

/** The metadata of a page. */
export function listMetadata({
  revision,
  continueToken,
  remainingItemCount,
}: ListResult): JsonObject {
  return {
    resourceVersion: String(revision),
    ...(continueToken === '' ? {} : { continue: continueToken }),
    ...(remainingItemCount === undefined ? {} : { remainingItemCount }),
  }
}

/** The metadata of a table of one object: its version. */
export function objectMetadata(object: JsonObject): JsonObject {
  const resourceVersion = metaText(object, 'resourceVersion')
  return resourceVersion === '' ? {} : { resourceVersion }
}

const valuesOf = ({ items, resource }: ListResult): readonly JsonObject[] =>
  items.map(({ value }) => objectAs(resource, value))

function checkNumber(
  result: Extract<Result, { readonly type: 'object' | 'list' }>,
  { form }: Shaping,
): void {
  const { transform } = form
  const isList = result.type === 'list'
  if (transform === 'PartialObjectMetadata' && isList) {
    throw notAcceptable(
      `you requested PartialObjectMetadata, but the requested object is a list (${goType(result.resource, 'List')})`,
    )
  }
  if (transform === 'PartialObjectMetadataList' && !isList) {
    if (result.resource.definition.family === 'custom') throw serverError('content is not a list')
    throw notAcceptable(
      `you requested PartialObjectMetadataList, but the requested object is not a list (${goType(result.resource, '')})`,
    )
  }
}

// The type of the object inside the real server: the internal package is named after the group.
function goType({ definition }: Resource, suffix: '' | 'List'): string {
  const { family, group, kind } = definition
  if (family === 'custom') return `*unstructured.Unstructured${suffix}`
  return `*${group === '' ? 'core' : group.split('.', 1)[0]}.${kind}${suffix}`
}
