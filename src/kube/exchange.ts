import type { Identity } from '../auth/identity.ts'
import type { PlainRequest } from '../http/exchange.ts'
import type { NamedPart } from './request/find-target.ts'
import type { OutputForm } from './answer/negotiate.ts'
import type { Query } from './options/query.ts'
import type { RequestInfo } from './request/request-info.ts'
import type { Resource } from './resource.ts'
import type { ReadYaml } from './yaml/load-yaml.ts'

/** One request on its way through the journey, with what the steps before found out. */
export interface Exchange {
  readonly request: PlainRequest
  readonly query: Query
  readonly info: RequestInfo
  readonly user: Identity
  readonly resource: Resource
  /** The part of the object that the path ends in. */
  readonly part?: NamedPart
  /** The form that the client wants the answer in. Refuses one that cannot be made with a 406. */
  readonly output: () => OutputForm
  /** Reads YAML; there when the body is said to be some. */
  readonly readYaml: ReadYaml | undefined
  /** Texts of Warning headers, collected on the way; errors carry them too. */
  readonly warnings: string[]
}

/** The user agent, for the default field manager. */
export const userAgentOf = ({ request }: Pick<Exchange, 'request'>): string =>
  request.headers.get('user-agent') ?? ''
