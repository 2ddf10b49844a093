import type { Identity } from '../auth/identity.ts'
import type { PlainRequest } from '../http/exchange.ts'
import type { NamedPart } from './find-target.ts'
import type { Query } from './options/query.ts'
import type { RequestInfo } from './request-info.ts'
import type { Resource } from './resource.ts'

/** One request on its way through the journey, with what the steps before found out. */
export interface Exchange {
  readonly request: PlainRequest
  readonly query: Query
  readonly info: RequestInfo
  readonly user: Identity
  readonly resource: Resource
  /** The part of the object that the path ends in. */
  readonly part?: NamedPart
  /** Texts of Warning headers, collected on the way; errors carry them too. */
  readonly warnings: string[]
}

/** The user agent, for the default field manager. */
export const userAgentOf = ({ request }: Pick<Exchange, 'request'>): string =>
  request.headers.get('user-agent') ?? ''
