import type { PlainRequest } from '../http/exchange.ts'
import type { Operation } from './operations.ts'

/** What a request asks for, in words that all systems share. */
export interface Attributes {
  /** The folder name of the API; of the server behind it for what no API documents. */
  readonly api: string
  /** The documented operation, where it is one. */
  readonly operationId: string | undefined
  /** `get`, `list`, `watch`, `create`, `update`, `patch`, `delete`, `deletecollection`, or the method in lower case. */
  readonly verb: string
  /** The plural in the path, such as `oauthclients`; "" where there is none. */
  readonly resource: string
  readonly subresource: string
  readonly namespace: string
  readonly name: string
}

/** What a system says of a request; what it leaves out follows from the documented operation. */
export type Description = Partial<Omit<Attributes, 'api' | 'operationId'>>

/** Puts together what is known of a request. */
export function attributesOf(
  request: PlainRequest,
  operation: Operation | undefined,
  described: Description & { readonly api: string },
): Attributes {
  return {
    verb: verbOf(request, operation),
    resource: operation ? lastWord(operation.path) : '',
    subresource: '',
    namespace: '',
    name: operation?.path.endsWith('}') ? lastPart(request.path) : '',
    ...described,
    api: operation?.api ?? described.api,
    operationId: operation?.id,
  }
}

const ITEM_VERBS: Readonly<Record<string, string>> = {
  GET: 'get',
  POST: 'create',
  PUT: 'update',
  PATCH: 'patch',
  DELETE: 'delete',
}

function verbOf({ method }: PlainRequest, operation: Operation | undefined): string {
  const isItem = operation?.path.replace(/\/$/, '').endsWith('}') ?? true
  if (method === 'GET' && !isItem) return 'list'
  return ITEM_VERBS[method] ?? method.toLowerCase()
}

const lastPart = (path: string): string => path.replace(/\/$/, '').split('/').at(-1) ?? ''

const lastWord = (template: string): string =>
  template.split('/').findLast((part) => part !== '' && !part.startsWith('{')) ?? ''
