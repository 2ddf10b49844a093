import { validators, type Validator } from '../compiled/validators.ts'
import { documents, type ApiDocument } from '../documents/index.ts'

/** An operation of a document, as the checker looks it up. */
export interface DocumentedOperation {
  readonly id: string
  readonly api: string
  readonly document: ApiDocument
  /** What says whether a value keeps a schema of the document, by the schema's name. */
  readonly validators: Validators
  /** A JSON pointer to the operation in its document. */
  readonly pointer: string
  /** The name of the schema of each documented status; undefined for a response without a body. */
  readonly responses: ReadonlyMap<number, string | undefined>
  /** The name of the schema of every error that has no status of its own; undefined where the document has none. */
  readonly otherwise: string | undefined
}

const METHODS = ['get', 'put', 'post', 'delete', 'patch']

/** The validators of a document's schemas, by name. */
export type Validators = Readonly<Record<string, Validator>>

/** All documented operations by id. */
export const documentedOperations: ReadonlyMap<string, DocumentedOperation> = new Map(
  Object.entries(documents).flatMap(([api, document]) =>
    operationsIn(api, document, validators[api] ?? {}).map(
      (operation) => [operation.id, operation] as const,
    ),
  ),
)

/** The operation with an id. Refuses an unknown one with a TypeError that names those that are near. */
export function documentedOperation(id: string): DocumentedOperation {
  const operation = documentedOperations.get(id)
  if (operation) return operation
  const near = [...documentedOperations.keys()].filter((known) => isNear(known, id)).slice(0, 5)
  const hint = near.length > 0 ? `; near it: ${near.join(', ')}` : ''
  throw new TypeError(`no document has an operation ${JSON.stringify(id)}${hint}`)
}

function isNear(known: string, id: string): boolean {
  const [a, b] = [known.toLowerCase(), id.toLowerCase()]
  return a.includes(b) || b.includes(a) || a.slice(-8) === b.slice(-8)
}

/** The operations of one document. */
export function operationsIn(
  api: string,
  document: ApiDocument,
  validators: Validators,
): DocumentedOperation[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method]
      if (!isNode(operation) || typeof operation['operationId'] !== 'string') return []
      const pointer = `#/paths/${path.replaceAll('~', '~0').replaceAll('/', '~1')}/${method}`
      const { responses, otherwise } = responsesOf(operation['responses'], document)
      const id = operation['operationId']
      return [{ id, api, document, validators, pointer, responses, otherwise }]
    }),
  )
}

function responsesOf(
  responses: unknown,
  document: ApiDocument,
): Pick<DocumentedOperation, 'responses' | 'otherwise'> {
  const { default: otherwise, ...listed } = isNode(responses) ? responses : {}
  return {
    responses: new Map(
      Object.entries(listed).map(([status, response]) => [
        Number(status),
        schemaName(response, document),
      ]),
    ),
    otherwise: schemaName(otherwise, document),
  }
}

function schemaName(response: unknown, document: ApiDocument): string | undefined {
  const shared = at(response, ['$ref'])
  const whole =
    typeof shared === 'string' ? at(document, shared.replace('#/', '').split('/')) : response
  const reference = at(whole, ['content', 'application/json', 'schema', '$ref'])
  return typeof reference === 'string' ? reference.split('/').at(-1) : undefined
}

function at(node: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, key) => (isNode(value) ? value[key] : undefined), node)
}

function isNode(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
