import { encodeJsonText } from '../../json/encode-json.ts'
import type { JsonObject } from '../../json/value.ts'
import { valuesIn } from '../../store/take-runs.ts'
import { listPieces } from '../answer/list-body.ts'
import { metaText } from '../meta/object-meta.ts'
import type { OutputForm } from '../answer/negotiate.ts'
import { objectAs, textAs, type Resource } from '../resource.ts'
import type { Item, ListResult, Result } from '../result.ts'
import { badRequest, notAcceptable, serverError } from '../status.ts'
import { partialHead, partialMetadata } from './partial-metadata.ts'
import type { RowText } from './row-pieces.ts'
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
  const head = transformedHead(result, shaping)
  if (form.transform === 'Table') return tableTexts(head, result, shaping)
  if (result.runs.length === 0) return [`${head},"items":null}\n`]
  const metadata = metadataTexts(result, shaping)
  const partial = partialHead(form.version)
  const items = valuesIn(result.runs).map(
    (item, index) => `${index === 0 ? '' : ','}${partial}${metadata(item)}}`,
  )
  return [`${head},"items":[`, ...items, ']}\n']
}

const transformedHead = (result: ListResult, { form }: Shaping): string =>
  `{"kind":"${form.transform}","apiVersion":"meta.k8s.io/${form.version}","metadata":${encodeJsonText(listMetadata(result))}`

function tableTexts(head: string, result: ListResult, shaping: Shaping): readonly string[] {
  const rowOf = rowMaker(result, shaping)
  const { definitionsText } = shaping.tables.shapeOf(result.resource)
  const rows = valuesIn(result.runs).map((item, index) =>
    rowOf(item).text.slice(index === 0 ? 1 : 0),
  )
  return [`${head},"columnDefinitions":${definitionsText},"rows":[`, ...rows, ']}\n']
}

/** A table of neighbours in the store, in pieces that are kept; undefined for any other list. */
export function tablePieces(
  result: ListResult,
  shaping: Shaping,
): readonly Uint8Array[] | undefined {
  const { form, tables, now } = shaping
  const { runs, isWhole, resource } = result
  if (!isWhole || form.transform !== 'Table') return undefined
  const { definitionsText, pieces } = tables.shapeOf(resource)
  const { kind } = resource.stored.definition
  const row = rowMaker(result, shaping)
  const rowOf = (item: Item): RowText | undefined =>
    item.value['kind'] === kind && item.value['apiVersion'] === resource.apiVersion
      ? row(item)
      : undefined
  const name = `${includeObjectOf(shaping.includeObject)} ${form.version}`
  return listPieces(
    `${transformedHead(result, shaping)},"columnDefinitions":${definitionsText},"rows":[`,
    runs.map((run) => pieces.of(run, { name, rowOf, now })),
  )
}

function rowMaker({ resource }: ListResult, shaping: Shaping): (item: Item) => RowText {
  const { form, tables, now } = shaping
  const includeObject = includeObjectOf(shaping.includeObject)
  const { rows } = tables.shapeOf(resource)
  const partial = partialHead(form.version)
  const beside = (item: Item): string => {
    if (includeObject === 'None') return 'null'
    if (includeObject === 'Object') return textAs(resource, item.text)
    return `${partial}${tables.metadata.of(item, resource)}}`
  }
  const context = { now }
  return (item) => {
    const { text, until } = rows.of(item.value, context)
    return { text: `,{"cells":${text},"object":${beside(item)}}`, until }
  }
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

const valuesOf = ({ runs, resource }: ListResult): readonly JsonObject[] =>
  valuesIn(runs).map(({ value }) => objectAs(resource, value))

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
