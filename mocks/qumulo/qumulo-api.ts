import { BODY_LIMIT, type PlainAnswer, type PlainRequest } from '../../src/http/exchange.ts'
import { answerRest } from '../../src/rest/answer-rest.ts'
import { emptyAnswer, jsonAnswer } from '../../src/rest/json-answer.ts'
import { RestRoutes } from '../../src/rest/rest-routes.ts'
import { identify } from './caller.ts'
import { refusal } from './errors.ts'
import type { Operation, PublicOperation } from './exchange.ts'
import { createToken } from './operations/create-token.ts'
import { deleteToken } from './operations/delete-token.ts'
import { getToken } from './operations/get-token.ts'
import { expandIdentity, listGroupsOfUser } from './operations/identities.ts'
import { listTokens } from './operations/list-tokens.ts'
import { login } from './operations/login.ts'
import { modifyToken } from './operations/modify-token.ts'
import { listOwnRoles, whoAmI } from './operations/who-am-i.ts'
import type { QumuloWorld } from './world.ts'

type Target =
  | { readonly type: 'public'; readonly operation: PublicOperation }
  | { readonly type: 'own'; readonly operation: Operation }

const TOKENS = '/v1/auth/access-tokens/'

// The slash at the end counts: a collection without it is no route.
const ROUTES = new RestRoutes<Target>([
  route('GET', TOKENS, listTokens),
  route('POST', TOKENS, createToken),
  route('GET', `${TOKENS}{id}`, getToken),
  route('PATCH', `${TOKENS}{id}`, modifyToken),
  route('DELETE', `${TOKENS}{id}`, deleteToken),
  {
    method: 'POST',
    path: '/v1/session/login',
    target: { type: 'public', operation: login },
  },
  route('GET', '/v1/session/who-am-i', whoAmI),
  route('GET', '/v1/session/roles', listOwnRoles),
  route('GET', '/v1/users/{id}/groups/', listGroupsOfUser),
  route('POST', '/v1/identity/expand', expandIdentity),
])

function route(method: string, path: string, operation: Operation) {
  return { method, path, target: { type: 'own', operation } as const }
}

/** Answers one request as a Qumulo cluster does: route (404, 405), identity (401), the operation (400, 403, 404). */
export function answerQumulo(
  world: QumuloWorld,
  request: PlainRequest,
): PlainAnswer | Promise<PlainAnswer> {
  return answerRest(
    {
      answer: () => answer(world, request),
      refuse: ({ status, body }) =>
        body === undefined ? emptyAnswer(status) : jsonAnswer(status, body),
    },
    request,
  )
}

function answer(world: QumuloWorld, request: PlainRequest): PlainAnswer {
  const { target, params } = findRoute(world, request)
  const { body } = request
  const asked = { params, query: new URLSearchParams(request.query), body }
  if (target.type === 'public') return encode(target.operation(world, checked(asked)))
  const caller = identify(world, request)
  return encode(target.operation(world, { ...checked(asked), caller }))
}

function encode(value: ReturnType<Operation>): PlainAnswer {
  return value === undefined ? emptyAnswer(200) : jsonAnswer(200, value)
}

function findRoute(world: QumuloWorld, { method, path }: PlainRequest) {
  const { errorClasses } = world.settings
  const match = ROUTES.find(method, path.split('/').map(decodeSegment))
  switch (match.type) {
    case 'found':
      return match
    case 'other method':
      throw refusal(405, errorClasses.methodNotAllowed, `method ${method} is not allowed`)
    case 'unknown':
      throw refusal(404, errorClasses.routeNotFound, `no resource at ${path}`)
  }
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

// Adapters stop reading there; what the server takes is not known.
function checked<T extends { readonly body: Uint8Array }>(asked: T): T {
  if (asked.body.length <= BODY_LIMIT) return asked
  throw refusal(501, 'not_implemented', `tokamock reads bodies of ${BODY_LIMIT} bytes at the most`)
}
