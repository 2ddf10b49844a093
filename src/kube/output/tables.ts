import { encodeJsonText } from '../../json/encode-json.ts'
import type { JsonObject, JsonValue } from '../../json/value.ts'
import type { Resource } from '../resource.ts'
import { defaultColumns, NAME_COLUMN, type Cell, type Column } from './column.ts'
import { MetadataTexts } from './metadata-texts.ts'
import { partialMetadata, type MetaVersion } from './partial-metadata.ts'
import { pathCell } from './path-cell.ts'
import { RowPieces } from './row-pieces.ts'
import { RowTexts } from './row-texts.ts'

/** What a client wants of a table. */
export interface TableOptions {
  readonly version: MetaVersion
  readonly includeObject: IncludeObject
  /** Milliseconds since the epoch: ages are told as of now. */
  readonly now: number
}

/** What stands beside the cells of a row. */
export type IncludeObject = 'Metadata' | 'Object' | 'None'

/** The columns of a kind, ready for use. */
export interface TableShape {
  readonly definitions: readonly JsonObject[]
  readonly definitionsText: string
  readonly cells: readonly Cell[]
  readonly rows: RowTexts
  readonly pieces: RowPieces
}

/** The tables of all kinds, each worked out when it is first asked for. */
export class Tables {
  readonly metadata = new MetadataTexts()
  readonly #shapes = new Map<Resource, TableShape>()

  /** The columns of a kind. */
  shapeOf(resource: Resource): TableShape {
    const known = this.#shapes.get(resource)
    if (known) return known
    const shape = compile(columnsOf(resource))
    this.#shapes.set(resource, shape)
    return shape
  }

  /** A table of objects, as a value. `isContinued` leaves out the columns, as later events of a watch do. */
  table(
    resource: Resource,
    objects: readonly JsonObject[],
    head: { readonly metadata: JsonObject; readonly isContinued?: boolean },
    options: TableOptions,
  ): JsonObject {
    const { definitions, cells } = this.shapeOf(resource)
    return {
      kind: 'Table',
      apiVersion: `meta.k8s.io/${options.version}`,
      metadata: head.metadata,
      columnDefinitions: head.isContinued ? null : definitions,
      rows: objects.map((object) => ({
        cells: cells.map((cell) => cell(object, options)),
        object: included(object, options),
      })),
    }
  }
}

function included(object: JsonObject, { includeObject, version }: TableOptions): JsonValue {
  switch (includeObject) {
    case 'Object':
      return object
    case 'None':
      return null
    case 'Metadata':
      return partialMetadata(object, version)
  }
}

function columnsOf({ definition }: Resource): readonly Column[] {
  const { columns, family } = definition
  const isCustom = family === 'custom'
  if (!columns) return defaultColumns(isCustom)
  // A CRD names only what comes behind the name.
  return isCustom ? [NAME_COLUMN, ...columns] : columns
}

function compile(columns: readonly Column[]): TableShape {
  const definitions = columns.map(definitionOf)
  const ready = columns.map(({ cell, type, holdsUntil }) => ({
    cell: typeof cell === 'string' ? pathCell(cell, type) : cell,
    holdsUntil,
  }))
  return {
    definitions,
    definitionsText: encodeJsonText(definitions),
    cells: ready.map(({ cell }) => cell),
    rows: new RowTexts(ready),
    pieces: new RowPieces(),
  }
}

function definitionOf({
  name,
  type,
  format = '',
  description,
  priority = 0,
  cell,
}: Column): JsonObject {
  const byPath =
    typeof cell === 'string'
      ? `Custom resource definition column (in JSONPath format): ${cell}`
      : ''
  return { name, type, format, description: description ?? byPath, priority }
}
