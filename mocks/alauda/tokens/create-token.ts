import { ANONYMOUS, type Identity } from '../../../src/auth/identity.ts'
import { signJwt } from '../../../src/auth/jwt.ts'
import { isJsonObject, type JsonObject, type JsonValue } from '../../../src/json/value.ts'
import type { Page, PageContext } from '../../../src/kube/request/page.ts'
import { badRequest, unauthorized } from '../../../src/kube/status.ts'
import { GROUP_VERSION, SYSTEM_NAMESPACE, TOKEN_PATH } from '../group.ts'
import { ISSUER, KEY } from './issuer.ts'

const LONGEST = 64

/**
 * POST of a description, and of the second in which the token is to end: makes a token that may do what its maker may,
 * and the object that tells of it (Alauda Container Platform, "API Tokens"). Without an end, or with 0, it never ends.
 */
export const createToken: Page = {
  path: TOKEN_PATH,
  mediaType: 'application/json',
  post: async (body, context) => {
    if (context.user.name === ANONYMOUS.name) throw unauthorized()
    const timestamp = Math.floor(context.now / 1000)
    const { description, expiration } = wishFrom(body, timestamp)
    const spec = { description, ...(expiration === 0 ? {} : { expiration }), timestamp }
    const id = context.random.uuid()
    context.create({
      apiVersion: GROUP_VERSION,
      kind: 'AccessTokenInfo',
      metadata: { name: id, namespace: SYSTEM_NAMESPACE },
      spec,
    })
    return { id, token: await tokenFor(id, spec, context), ...spec }
  },
}

interface Wish {
  readonly description: string
  /** Seconds since the epoch; 0 for a token that never ends. */
  readonly expiration: number
}

// How the platform refuses is not known: a Status of Kubernetes is a guess.
function wishFrom(body: JsonValue, now: number): Wish {
  const { description, expiration = 0 } = isJsonObject(body) ? body : {}
  if (typeof description !== 'string' || description === '') {
    throw badRequest('description is required')
  }
  if ([...description].length > LONGEST) {
    throw badRequest(`description may not have more than ${LONGEST} characters`)
  }
  if (typeof expiration !== 'number' || !Number.isInteger(expiration)) {
    throw badRequest('expiration must be a whole number of seconds since the epoch')
  }
  if (expiration !== 0 && expiration <= now) throw badRequest('expiration must be in the future')
  return { description, expiration }
}

async function tokenFor(
  id: string,
  { expiration, timestamp }: { readonly expiration?: number; readonly timestamp: number },
  { user, keys }: PageContext,
): Promise<string> {
  const key = await keys.get(KEY)
  const header = { alg: 'RS256', kid: key.fingerprint, typ: 'JWT' }
  return signJwt(key, header, {
    iss: ISSUER,
    sub: user.name,
    jti: id,
    iat: timestamp,
    ...(expiration === undefined ? {} : { exp: expiration }),
    ...ownClaims(user),
  })
}

// The token inherits what its maker may do: it says who that was.
const ownClaims = ({ groups, uid }: Identity): JsonObject => ({
  groups,
  ...(uid === '' ? {} : { uid }),
})
