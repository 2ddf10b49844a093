type Claims = Readonly<Record<string, unknown>>

/**
 * The mark of a signed token: its head and its claims, spans in place of times. What else differs from run to run is
 * left to `normalise`.
 */
export function claimsMark(jwt: string, normalise: (claims: Claims) => unknown): string {
  const [head = {}, claims = {}] = jwt.split('.').slice(0, 2).map(decode)
  const marked = {
    head: { ...head, kid: head['kid'] && '<kid>' },
    body: normalise({ ...claims, ...marksOf(claims) }),
  }
  return `<jwt:${JSON.stringify(marked)}>`
}

function decode(part: string): Claims {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString()) as Claims
  } catch {
    return {}
  }
}

function marksOf({ exp, iat, nbf, jti, 'kubernetes.io': own }: Claims): Claims {
  return {
    ...(exp && iat ? { exp: spanFrom(iat, exp) } : {}),
    iat: '<time>',
    nbf: nbf !== undefined && nbf === iat ? '<iat>' : nbf,
    iss: '<issuer>',
    jti: jti && '<jti>',
    'kubernetes.io': own && privateMarks(own as Claims, iat),
  }
}

function privateMarks(own: Claims, issued: unknown): Claims {
  const { warnafter } = own
  return warnafter ? { ...own, warnafter: spanFrom(issued, warnafter) } : own
}

function spanFrom(issued: unknown, at: unknown): string {
  return `iat+${Number(at) - Number(issued)}`
}
