/** One documented operation of an API. Its id names it everywhere: in the document, in handlers, in reports. */
export interface Operation {
  readonly id: string
  /** The API's folder name. */
  readonly api: string
  readonly method: string
  /** The path's template: `/apis/g/v1/things/{name}`. */
  readonly path: string
}

/** The part of an OpenAPI document that lists its operations. */
export interface PathsDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

const METHODS = ['get', 'put', 'post', 'delete', 'patch', 'head', 'options']

/** Reads the operations of a document, in its order. Operations without an id are left out. */
export function operationsOf(api: string, document: PathsDocument): readonly Operation[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method]
      const id = hasId(operation) ? operation.operationId : undefined
      return id === undefined ? [] : [{ id, api, method: method.toUpperCase(), path }]
    }),
  )
}

function hasId(operation: unknown): operation is { readonly operationId: string } {
  return (
    typeof operation === 'object' &&
    operation !== null &&
    'operationId' in operation &&
    typeof operation.operationId === 'string'
  )
}
