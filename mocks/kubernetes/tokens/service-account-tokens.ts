import type {
  Authentication,
  Authenticator,
  AuthenticatorContext,
} from '../../../src/auth/authenticate.ts'
import { parseJwt, type Jwt } from '../../../src/auth/jwt.ts'
import type { JsonObject } from '../../../src/json/value.ts'
import { textIn, textsIn } from '../read.ts'
import { ISSUER, KEY, LEGACY_ISSUER } from './issuer.ts'
import { verifyClaims } from './verify-claims.ts'

/**
 * Recognises the tokens of service accounts by their issuer, and identifies the account (kubernetes
 * pkg/serviceaccount/jwt.go). A good review is not kept for ten seconds, as the real server does: a deletion counts at
 * once.
 */
export const serviceAccountTokens: Authenticator = async (token, context) => {
  const jwt = parseJwt(token)
  if (!jwt || ![ISSUER, LEGACY_ISSUER].includes(textIn(jwt.claims, 'iss'))) return undefined
  if (!isReadable(jwt.header)) return undefined
  const problem = await signatureProblem(jwt, context)
  if (problem !== undefined) return refused(problem)
  const verified = verifyClaims(jwt.claims, context)
  if (typeof verified === 'string') return refused(verified)
  return forAudiences(audiencesOf(jwt.claims, context), context, verified)
}

// Algorithms that the server would never sign with fail no sooner than the signature.
const isReadable = (header: JsonObject): boolean =>
  ['alg', 'kid'].every((name) => ['string', 'undefined'].includes(typeof header[name]))

const refused = (reason: string): Authentication => ({ type: 'refused', reasons: [reason] })

async function signatureProblem(
  { header, message, signature }: Jwt,
  { keys }: AuthenticatorContext,
): Promise<string | undefined> {
  const key = await keys.get(KEY)
  const name = textIn(header, 'kid')
  if (name !== '' && name !== key.fingerprint) return 'invalid signature, no keys found'
  const isOwn = header['alg'] === 'RS256' && (await key.verify(message, signature))
  if (isOwn) return undefined
  return 'go-jose/go-jose: error in cryptographic primitive'
}

function audiencesOf(claims: JsonObject, { audiences }: AuthenticatorContext): readonly string[] {
  const single = textIn(claims, 'aud')
  const own = single === '' ? textsIn(claims, 'aud') : [single]
  return own.length > 0 ? own : audiences
}

function forAudiences(
  own: readonly string[],
  { audiences }: AuthenticatorContext,
  user: Extract<Authentication, { type: 'identified' }>['user'],
): Authentication {
  const common = audiences.filter((audience) => own.includes(audience))
  if (common.length > 0) return { type: 'identified', user, audiences: common }
  return refused(
    `token audiences ${quoted(own)} is invalid for the target audiences ${quoted(audiences)}`,
  )
}

// Go's %q of a list.
const quoted = (texts: readonly string[]): string =>
  `[${texts.map((text) => JSON.stringify(text)).join(' ')}]`
