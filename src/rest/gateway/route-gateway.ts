import type { PlainRequest } from '../../http/exchange.ts'
import type { RestRoutes } from '../rest-routes.ts'
import { parseForm, type Form } from './parse-form.ts'
import { rpcError } from './rpc-error.ts'

/** Where a request leads, and what of it is left to read. */
export interface GatewayCall<T> {
  readonly target: T
  readonly params: Readonly<Record<string, string>>
  /** Reads the query, and the form of a POST where there is one. Refuses what Go refuses. */
  readonly form: () => Form
  /** Empty where the body was read as a form. */
  readonly body: Uint8Array
}

const FORM_TYPE = 'application/x-www-form-urlencoded'
const NO_BYTES = new Uint8Array(0)

/**
 * Finds the method for a request as grpc-gateway 2.29 does (runtime/mux.go). The decoded path counts, so that an encoded
 * slash separates. A POST of a form, which is how long queries are sent, may name another method and falls back to GET.
 * Refuses an unknown path with 404, and one that is known under other methods with 501.
 */
export function routeGateway<T>(
  routes: RestRoutes<T>,
  request: PlainRequest,
  path: string,
): GatewayCall<T> {
  const segments = path.split('/')
  const isForm = request.method === 'POST' && request.headers.get('content-type') === FORM_TYPE
  const override = isForm ? (request.headers.get('x-http-method-override') ?? '') : ''
  const readForm = () => parseForm(new TextDecoder().decode(request.body), request.query)
  const asForm = override === '' ? undefined : readForm()
  const method = override === '' ? request.method : override.toUpperCase()
  const match = routes.find(method, segments)
  if (match.type === 'unknown') throw rpcError('notFound', 'Not Found')
  if (match.type === 'found') {
    const form = () => asForm ?? parseForm(request.query)
    return { ...match, form, body: asForm ? NO_BYTES : request.body }
  }
  const fallback = isForm && method === 'POST' ? routes.find('GET', segments) : undefined
  if (fallback?.type !== 'found') throw rpcError('unimplemented', 'Method Not Allowed')
  const form = asForm ?? readForm()
  return { ...fallback, form: () => form, body: NO_BYTES }
}
