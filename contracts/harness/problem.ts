import type { SchemaError, Validator } from '../compiled/validators.ts'
import type { ApiDocument, DocumentNode } from '../documents/index.ts'
import type { DocumentedOperation } from './operations.ts'
import { schemaPlace } from './schema-place.ts'

/** Where in the document a promise stands, and how it reads. */
export interface Promised {
  /** A JSON pointer into the document. */
  readonly pointer: string
  /** The description that stands nearest to it. */
  readonly sentence: string
}

/** One promise that an answer does not keep. */
export class Problem {
  /** A JSON pointer into the body; "" for the answer as a whole. */
  readonly pointer: string
  readonly message: string
  readonly promise: Promised

  constructor(pointer: string, message: string, promise: Promised) {
    this.pointer = pointer
    this.message = message
    this.promise = promise
  }

  toString(): string {
    const where = this.pointer === '' ? 'the answer' : this.pointer
    return `${where} ${this.message} (${this.promise.pointer}: ${this.promise.sentence})`
  }
}

/** What a value does not keep of a schema: its type, and the kind that it must call itself. Empty when it keeps all. */
export function schemaProblems(
  value: unknown,
  { api, document, validators }: Pick<DocumentedOperation, 'api' | 'document' | 'validators'>,
  schema: string,
): readonly Problem[] {
  const validate = validators[schema]
  if (!validate) throw new TypeError(`no validator is compiled for ${api} ${schema}`)
  const isKept = validate(value)
  const problems = isKept
    ? []
    : errorsOf(validate).map((error) => problemFrom(error, document, schema))
  return [...problems, ...kindProblems(value, document, schema)]
}

const errorsOf = (validate: Validator): readonly SchemaError[] => validate.errors ?? []

function problemFrom(error: SchemaError, document: ApiDocument, schema: string): Problem {
  const keyword = error.schemaPath.split('/').at(-1) ?? ''
  const pointer = `${schemaPlace(document, schema, error.instancePath)}/${keyword}`
  return new Problem(error.instancePath, error.message ?? 'is not as promised', {
    pointer,
    sentence: sentenceAt(document, pointer),
  })
}

// Every property may be absent, so that any object keeps many schemas: what it calls itself tells them apart.
function kindProblems(value: unknown, document: ApiDocument, schema: string): Problem[] {
  const declared = document.components.schemas[schema]?.['x-kubernetes-group-version-kind']
  const kind: unknown = Array.isArray(declared) ? declared[0]?.kind : undefined
  if (typeof kind !== 'string' || typeof value !== 'object' || value === null) return []
  const own = 'kind' in value ? value.kind : undefined
  if (own === undefined || own === kind) return []
  const pointer = `#/components/schemas/${schema}`
  const message = `is ${JSON.stringify(own)}, not ${JSON.stringify(kind)}`
  return [new Problem('/kind', message, { pointer, sentence: sentenceAt(document, pointer) })]
}

/** The description that stands nearest to a place of a document, on the way up from it. */
export function sentenceAt(document: ApiDocument, pointer: string): string {
  let node: unknown = document
  let sentence = ''
  for (const part of pointer.replace(/^#\//, '').split('/')) {
    if (typeof node !== 'object' || node === null) break
    node = (node as DocumentNode)[part.replaceAll('~1', '/').replaceAll('~0', '~')]
    const described = (node as DocumentNode | undefined)?.['description']
    if (typeof described === 'string' && described !== '') sentence = described
  }
  return sentence
}
