/** Where no source tells what the real server does, an option chooses; each default stands in DIFFERENCES.md. */
export interface QumuloOptions {
  /** The password of the user `admin`. */
  readonly adminPassword?: string
  /** How many access tokens a user may have. */
  readonly tokensPerUser?: number
  /** The most tokens on one page of a list. */
  readonly pageSize?: number
  /** Whether users without privileges manage their own tokens, as from Qumulo Core 7 on. */
  readonly selfService?: boolean
  /** What becomes of members of a body that the server does not know. */
  readonly unknownMembers?: 'refuse' | 'ignore'
  /** Whether a token may be given an expiration time that has passed. */
  readonly pastExpiry?: 'accept' | 'refuse'
  /** What `"expiration_time": null` does to a token that expires. */
  readonly nullExpiry?: 'clear' | 'keep'
  /** The error classes that no source names. */
  readonly errorClasses?: Partial<ErrorClasses>
}

/** The error classes that no source names. */
export interface ErrorClasses {
  readonly loginFailed: string
  readonly forbidden: string
  readonly tokenNotFound: string
  readonly routeNotFound: string
  readonly methodNotAllowed: string
  readonly unknownMember: string
}

/** Options of which none is left open. */
export interface QumuloSettings extends Required<QumuloOptions> {
  readonly errorClasses: ErrorClasses
}

/** Fills in what was left open. */
export function settingsFrom(options: QumuloOptions): QumuloSettings {
  return {
    adminPassword: 'Admin123!',
    tokensPerUser: 2,
    pageSize: 10_000,
    selfService: true,
    unknownMembers: 'refuse',
    pastExpiry: 'accept',
    nullExpiry: 'clear',
    ...options,
    errorClasses: {
      loginFailed: 'http_unauthorized_error',
      forbidden: 'http_unauthorized_error',
      tokenNotFound: 'access_token_not_found_error',
      routeNotFound: 'http_not_found_error',
      methodNotAllowed: 'http_method_not_allowed_error',
      unknownMember: 'decode_error',
      ...options.errorClasses,
    },
  }
}
