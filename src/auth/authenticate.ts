import type { JsonObject } from '../json/value.ts'
import type { Identity } from './identity.ts'
import type { SigningKeys } from './signing-keys.ts'

/** What became of a credential. */
export type Authentication =
  | {
      readonly type: 'identified'
      readonly user: Identity
      /** The asked audiences that it is meant for. */
      readonly audiences: readonly string[]
    }
  /** Reasons come from who recognised the token; there are none when nobody did. */
  | { readonly type: 'refused'; readonly reasons: readonly string[] }

/** What an authenticator may ask. */
export interface AuthenticatorContext {
  /** Milliseconds since the epoch, by the mock's clock. */
  readonly now: number
  readonly keys: SigningKeys
  /** Who the token has to be meant for. */
  readonly audiences: readonly string[]
  /** Reads an object of any kind that the mock serves; undefined when there is none. */
  readonly read: (
    apiVersion: string,
    kind: string,
    name: string,
    namespace?: string,
  ) => JsonObject | undefined
  /** All objects of a kind. */
  readonly readAll: (apiVersion: string, kind: string) => readonly JsonObject[]
  /** Changes an object on the server's own account. */
  readonly write: (write: {
    readonly apiVersion: string
    readonly kind: string
    readonly name: string
    readonly manager: string
    readonly change: (object: JsonObject) => JsonObject
  }) => void
}

/** Looks at a bearer token; undefined when it is none of its own. */
export type Authenticator = (
  token: string,
  context: AuthenticatorContext,
) => Authentication | undefined | Promise<Authentication | undefined>

/** Asks each authenticator in turn; the first that identifies somebody counts. */
export async function authenticate(
  authenticators: readonly Authenticator[],
  token: string,
  context: AuthenticatorContext,
): Promise<Authentication> {
  const reasons: string[] = []
  for (const authenticator of authenticators) {
    // oxlint-disable-next-line no-await-in-loop -- one may only look when those before it did not know the token
    const found = await authenticator(token, context)
    if (found?.type === 'identified') return found
    reasons.push(...(found?.reasons ?? []))
  }
  return { type: 'refused', reasons }
}
