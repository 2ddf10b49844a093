import type { Authentication, Authenticator } from '../../../src/auth/authenticate.ts'
import { parseJwt } from '../../../src/auth/jwt.ts'
import type { JsonObject } from '../../../src/json/value.ts'
import { GROUP_VERSION, SYSTEM_NAMESPACE } from '../group.ts'
import { ISSUER, KEY } from './issuer.ts'

/** Recognises platform tokens by their issuer. A token lives as long as the object that tells of it, and until its end. */
export const platformTokens: Authenticator = async (token, { keys, now, audiences, read }) => {
  const jwt = parseJwt(token)
  if (!jwt || jwt.claims['iss'] !== ISSUER) return undefined
  const key = await keys.get(KEY)
  if (jwt.header['alg'] !== 'RS256' || !(await key.verify(jwt.message, jwt.signature))) {
    return refused('the signature of the token is invalid')
  }
  const { exp, jti } = jwt.claims
  if (typeof exp === 'number' && now / 1000 >= exp) return refused('the token has expired')
  const id = typeof jti === 'string' ? jti : ''
  const info = read(GROUP_VERSION, 'AccessTokenInfo', id, SYSTEM_NAMESPACE)
  if (!info) return refused('the token has been revoked')
  return { type: 'identified', user: identityFrom(jwt.claims), audiences }
}

const refused = (reason: string): Authentication => ({ type: 'refused', reasons: [reason] })

function identityFrom({
  sub,
  uid,
  groups,
}: JsonObject): Extract<Authentication, { type: 'identified' }>['user'] {
  return {
    name: typeof sub === 'string' ? sub : '',
    uid: typeof uid === 'string' ? uid : '',
    groups: Array.isArray(groups) ? groups.filter((group) => typeof group === 'string') : [],
    extra: {},
  }
}
