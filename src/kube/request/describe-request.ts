import type { PlainRequest } from '../../http/exchange.ts'
import { collectionQuery } from './collection-query.ts'
import { parseQuery } from '../options/query.ts'
import { requestInfo } from './request-info.ts'

/** What a request asks for, in the words of the API: its verb, and what it names. */
export function describeRequest({ method, path, query }: PlainRequest): {
  readonly verb: string
  readonly resource: string
  readonly subresource: string
  readonly namespace: string
  readonly name: string
} {
  const { verb, resource, subresource, namespace, name } = requestInfo(
    method,
    path,
    collectionQuery(parseQuery(query)),
  )
  return { verb, resource, subresource, namespace, name }
}
