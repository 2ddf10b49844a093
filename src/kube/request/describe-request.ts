import { ApiError } from '../../http/api-error.ts'
import type { PlainRequest } from '../../http/exchange.ts'
import { parseQuery } from '../options/query.ts'
import { collectionQuery } from './collection-query.ts'
import { requestInfo } from './request-info.ts'

/** What a request asks for. */
interface Described {
  readonly verb: string
  readonly resource: string
  readonly subresource: string
  readonly namespace: string
  readonly name: string
}

/** What a request asks for, in the words of the API: its verb, and what it names; nothing where no server could tell. */
export function describeRequest({ method, path, query }: PlainRequest): Described {
  try {
    const info = requestInfo(method, path, collectionQuery(parseQuery(query)))
    const { verb, resource, subresource, namespace, name } = info
    return { verb, resource, subresource, namespace, name }
  } catch (error) {
    if (error instanceof ApiError) return NOTHING
    throw error
  }
}

const NOTHING: Described = { verb: '', resource: '', subresource: '', namespace: '', name: '' }
