import { authenticate, type Authentication } from '../../auth/authenticate.ts'
import { parseBearer } from '../../auth/bearer.ts'
import { rulesFor } from '../../auth/grants.ts'
import { ANONYMOUS, authenticated } from '../../auth/identity.ts'
import type { JsonObject } from '../../json/value.ts'
import { admitToNamespace } from '../write/admission.ts'
import { decide } from '../request/authorize.ts'
import type { Exchange } from '../exchange.ts'
import { withMetadata } from '../meta/object-meta.ts'
import { storedForm } from '../write/stored-form.ts'
import type { Result } from '../result.ts'
import type { ReviewContext } from '../review.ts'
import { reachOf } from '../server-reach.ts'
import { methodNotAllowed } from '../status.ts'
import { ruleContext, type World } from '../world.ts'
import { readCreate } from '../write/read-written.ts'
import { withManagedFields } from '../write/with-managed-fields.ts'

/** POST of a kind that is never kept: decoded as any create, answered by the kind's own function. Dry runs count. */
export async function review(world: World, exchange: Exchange): Promise<Result> {
  const { resource, info } = exchange
  const answer = resource.definition.review
  if (!answer) throw methodNotAllowed()
  const { options, object: sent } = readCreate(world, exchange)
  // What belongs to an object of its own may name it, as a request for a token does.
  const object = info.subresource === '' ? wiped(sent) : sent
  admitToNamespace(world, resource, object, info.namespace)
  const tracked = withManagedFields(world, resource, {
    live: undefined,
    object,
    manager: options.fieldManager,
    subresource: info.subresource,
  })
  const value = await answer(storedForm(resource, tracked), contextOf(world, exchange))
  return { type: 'object', status: 201, resource, value: storedForm(resource, value) }
}

// What only the server tells (apiserver pkg/registry/rest/meta.go WipeObjectMetaSystemFields).
const wiped = (object: JsonObject): JsonObject =>
  withMetadata(object, {
    uid: undefined,
    creationTimestamp: undefined,
    deletionTimestamp: undefined,
    deletionGracePeriodSeconds: undefined,
    selfLink: undefined,
  })

function contextOf(world: World, exchange: Exchange): ReviewContext {
  const { info, user, warnings } = exchange
  return {
    ...ruleContext(world, user),
    ...reachOf(world),
    name: info.name,
    namespace: info.namespace,
    random: world.random,
    keys: world.keys,
    audiences: world.audiences,
    warn: (text) => void warnings.push(text),
    decide: (who, attributes) => decide(world, who, attributes),
    rulesFor: (who, namespace) => rulesFor(world.grants, who, namespace),
    authenticate: (token, audiences) => authenticateHeader(world, `Bearer ${token}`, audiences),
  }
}

// As a request with this header would be: no token in it is nobody in particular.
async function authenticateHeader(
  world: World,
  header: string,
  audiences: readonly string[],
): Promise<Authentication> {
  const { token } = parseBearer(header)
  if (token === '') return { type: 'identified', user: ANONYMOUS, audiences }
  const { keys, clock, authenticators } = world
  const context = { ...reachOf(world), keys, audiences, now: clock.now() }
  const found = await authenticate(authenticators, token, context)
  return found.type === 'identified' ? { ...found, user: authenticated(found.user) } : found
}
