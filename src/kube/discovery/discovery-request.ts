import type { AnswerHeaders, PlainRequest } from '../../http/exchange.ts'
import type { Query } from '../options/query.ts'

/** A request for what the server tells about itself. */
export interface DiscoveryRequest {
  readonly request: PlainRequest
  readonly query: Query
  /** The decoded path. */
  readonly path: string
  readonly isPretty: boolean
  readonly headers: AnswerHeaders
}
