import type { ApiError } from '../../src/http/api-error.ts'
import { BODY_LIMIT, type PlainAnswer, type PlainRequest } from '../../src/http/exchange.ts'
import type { JsonValue } from '../../src/json/value.ts'
import { answerRest } from '../../src/rest/answer-rest.ts'
import { redirectToClean } from '../../src/rest/gateway/clean-path.ts'
import { gatewayAnswer, gatewaySuccess } from '../../src/rest/gateway/gateway-answer.ts'
import { routeGateway } from '../../src/rest/gateway/route-gateway.ts'
import { rpcError } from '../../src/rest/gateway/rpc-error.ts'
import { RestRoutes } from '../../src/rest/rest-routes.ts'
import { authorize } from './access/authorize.ts'
import { identify, type Caller } from './access/identify.ts'
import { generateToken } from './operations/generate-token.ts'
import { getToken } from './operations/get-token.ts'
import { listAllowedRoles } from './operations/list-allowed-roles.ts'
import { listTokens } from './operations/list-tokens.ts'
import type { Operation } from './operations/operation.ts'
import { revokeToken } from './operations/revoke-token.ts'
import type { StackroxWorld } from './world.ts'

const TOKENS = '/v1/apitokens'

const ROUTES = new RestRoutes<Operation>([
  { method: 'GET', path: `${TOKENS}/generate/allowed-roles`, target: listAllowedRoles },
  { method: 'POST', path: `${TOKENS}/generate`, target: generateToken },
  { method: 'GET', path: TOKENS, target: listTokens },
  { method: 'GET', path: `${TOKENS}/{id}`, target: getToken },
  { method: 'PATCH', path: `${TOKENS}/revoke/{id}`, target: revokeToken },
])

/**
 * Answers one request as Central does behind its gateway: clean path (307), route (404, 501), decoding (400), identity
 * (401, or 400), permission (403), the method itself. What cannot be read is refused before anybody asks who sent it.
 */
export function answerStackrox(
  world: StackroxWorld,
  request: PlainRequest,
): PlainAnswer | Promise<PlainAnswer> {
  const { spacing } = world.settings
  return answerRest(
    {
      answer: () => answer(world, request),
      refuse: ({ status, body, headers }: ApiError) =>
        gatewayAnswer(request, { status, value: body as JsonValue, spacing }, headers),
    },
    request,
  )
}

function answer(world: StackroxWorld, request: PlainRequest): PlainAnswer | Promise<PlainAnswer> {
  const path = decodePath(request.path)
  if (path === undefined) return BAD_REQUEST
  const redirect = redirectToClean(request, path, '/v1/')
  if (redirect) return redirect
  const call = routeGateway(ROUTES, request, path)
  checkSize(call.body)
  const { needs, read } = call.target
  const handle = read(call, world)
  const finish = (caller: Caller): PlainAnswer | Promise<PlainAnswer> => {
    authorize(caller, needs)
    const value = handle(caller)
    return value instanceof Promise
      ? value.then((given) => gatewaySuccess(request, given, world.settings.spacing))
      : gatewaySuccess(request, value, world.settings.spacing)
  }
  const caller = identify(world, request)
  return caller instanceof Promise ? caller.then(finish) : finish(caller)
}

function decodePath(path: string): string | undefined {
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined
  }
}

// What net/http answers to a request that it cannot read.
const BAD_REQUEST: PlainAnswer = {
  status: 400,
  headers: { 'content-type': 'text/plain; charset=utf-8', connection: 'close' },
  body: new TextEncoder().encode('400 Bad Request'),
}

// Adapters stop reading there; Central takes more.
function checkSize(body: Uint8Array): void {
  if (body.length <= BODY_LIMIT) return
  const message = `tokamock reads bodies of ${BODY_LIMIT} bytes at the most`
  throw rpcError('unimplemented', message)
}
