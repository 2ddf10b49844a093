/** What is known of an API token of Central; the token itself is not in it. */
export interface StackroxToken {
  readonly id: string
  readonly name: string
  readonly roles: readonly string[]
  /** In whole seconds. */
  readonly issuedAt: string
  readonly expiration: string | null
  readonly revoked: boolean
  /** Deprecated: the role when there is exactly one, else "". */
  readonly role: string
}

/** API tokens, without pages. */
export interface StackroxTokenList {
  readonly tokens: readonly StackroxToken[]
}

/** Asks for an API token. */
export interface StackroxTokenRequest {
  readonly name: string
  /** Deprecated: one role in place of `roles`. */
  readonly role?: string | null
  readonly roles?: readonly string[] | null
  readonly expiration?: string | null
}

/** A new API token: the only answer with the token in it. */
export interface StackroxNewToken {
  readonly token: string
  readonly metadata: StackroxToken
}

/** The roles that a token may have. */
export interface StackroxAllowedRoles {
  readonly roleNames: readonly string[]
}

/** What goes wrong. */
export interface StackroxError {
  /** The code of gRPC. */
  readonly code: number
  readonly message: string
  readonly details: readonly { readonly '@type': string }[]
  /** The message again. */
  readonly error: string
}
