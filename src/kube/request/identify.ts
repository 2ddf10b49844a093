import { authenticate } from '../../auth/authenticate.ts'
import { parseBearer } from '../../auth/bearer.ts'
import { ANONYMOUS, authenticated, SYSTEM_ADMIN, type Identity } from '../../auth/identity.ts'
import { impersonate, impersonations } from '../../auth/impersonate.ts'
import type { PlainRequest } from '../../http/exchange.ts'
import { authorize } from './authorize.ts'
import { unauthorized } from '../status.ts'
import { reachOf } from '../server-reach.ts'
import type { World } from '../world.ts'

/**
 * Who a request comes from, and who it speaks for. A credential that is sent counts; a wrong one is refused with a 401.
 * Without any, an open server takes everybody for its administrator, one that asks for tokens for anonymous.
 */
export function identify(
  world: World,
  request: PlainRequest,
  warnings: string[],
): Identity | Promise<Identity> {
  const caller = callerOf(world, request, warnings)
  if (caller instanceof Promise) return caller.then((user) => spokenFor(world, request, user))
  return spokenFor(world, request, caller)
}

function callerOf(
  world: World,
  request: PlainRequest,
  warnings: string[],
): Identity | Promise<Identity> {
  const header = request.headers.get('authorization')
  if (header === undefined) return world.auth === 'open' ? SYSTEM_ADMIN : ANONYMOUS
  const { token, warning } = parseBearer(header)
  if (warning !== undefined) warnings.push(warning)
  if (token === '') return ANONYMOUS
  const { keys, clock, audiences } = world
  const context = { ...reachOf(world), keys, audiences, now: clock.now() }
  return authenticate(world.authenticators, token, context).then((found) => {
    if (found.type === 'refused') throw unauthorized()
    return authenticated(found.user)
  })
}

function spokenFor(world: World, request: PlainRequest, caller: Identity): Identity {
  const user = impersonate(request.headers, caller, pathOf(request))
  if (user === caller) return caller
  for (const attributes of impersonations(request.headers)) authorize(world, caller, attributes)
  return user
}

const pathOf = ({ path, query }: PlainRequest): string => (query === '' ? path : `${path}?${query}`)
