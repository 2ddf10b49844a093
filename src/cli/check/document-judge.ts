import { readFile } from 'node:fs/promises'
import type { Judge } from '../../../contracts/index.ts'
import { conforms, judge } from '../../../contracts/harness/conforms.ts'
import { operationsIn, type DocumentedOperation } from '../../../contracts/harness/operations.ts'
import type { ApiDocument } from '../../../contracts/documents/index.ts'
import type { Validator } from '../../../contracts/compiled/validators.ts'

/** A document to hold answers against in place of the published one. */
export interface DocumentFile {
  readonly api: string
  readonly path: string
}

/**
 * Makes a judge that holds answers against documents of files, in JSON or YAML; operations that these lack are held
 * against the published ones. Refuses, with an Error that names the file, what is no OpenAPI document or has no
 * operation ids.
 */
export async function judgeFrom(files: readonly DocumentFile[]): Promise<Judge> {
  const operations = new Map<string, DocumentedOperation>()
  for (const file of files) {
    for (const operation of await operationsOf(file)) operations.set(operation.id, operation)
  }
  return (answer, operationId) => {
    const operation = operations.get(operationId)
    return operation ? judge(answer, operation) : conforms(answer, operationId)
  }
}

async function operationsOf({ api, path }: DocumentFile): Promise<readonly DocumentedOperation[]> {
  const { load } = await import('js-yaml')
  try {
    const document = load(await readFile(path, 'utf8'))
    if (!isDocument(document)) throw new Error('it is no OpenAPI document with paths and schemas')
    const operations = operationsIn(api, document, await validatorsOf(document))
    if (operations.length === 0) throw new Error('none of its operations has an operationId')
    return operations
  } catch (error) {
    throw new Error(`${path}: ${(error as Error).message.split('\n', 1).join('')}`, {
      cause: error,
    })
  }
}

function isDocument(value: unknown): value is ApiDocument {
  if (typeof value !== 'object' || value === null || !('paths' in value)) return false
  const components = 'components' in value ? value.components : undefined
  return typeof components === 'object' && components !== null && 'schemas' in components
}

// Compiled when they are first used: a document has hundreds of schemas, and few are answered.
async function validatorsOf(document: ApiDocument): Promise<Readonly<Record<string, Validator>>> {
  const [{ Ajv2020 }, formats] = await Promise.all([
    import('ajv/dist/2020.js'),
    import('ajv-formats'),
  ])
  const ajv = new Ajv2020({ allErrors: true, strict: false, ownProperties: true, logger: false })
  formats.default.default(ajv)
  ajv.addSchema({ $id: 'document', ...document })
  const names = Object.keys(document.components.schemas)
  return Object.defineProperties(
    {},
    Object.fromEntries(
      names.map((name) => [
        name,
        {
          enumerable: true,
          get: () => ajv.getSchema(`document#/components/schemas/${pointerPart(name)}`),
        },
      ]),
    ),
  )
}

const pointerPart = (name: string): string =>
  encodeURIComponent(name.replaceAll('~', '~0').replaceAll('/', '~1'))
