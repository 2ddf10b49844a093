/** Replaces secrets before anything is printed or kept. */
export interface Mask {
  /** Hides the run's own credentials wherever they stand in a text. */
  text(text: string): string
  /** Hides the same, and the values of members whose names promise a secret. */
  value(value: unknown): unknown
}

const HIDDEN = '***'
const SECRET_MEMBER =
  /^(secret|additionalSecrets|password|authorization|token|refreshToken|authorizeToken|accessToken|bearer_token)$/i

/**
 * Makes the mask of one run.
 *
 * @param secrets texts that must not appear anywhere, such as the bearer token; empty ones are ignored
 * @returns the mask
 */
export function createMask(secrets: readonly (string | undefined)[]): Mask {
  const known = secrets.filter((secret) => secret !== undefined && secret !== '')
  const text = (source: string) =>
    known.reduce<string>((masked, secret) => masked.replaceAll(secret ?? '', HIDDEN), source)
  return { text, value: (value) => maskValue(value, text) }
}

/** What is deeper is of no use to a reader, and could overflow the stack. */
const MOST_LEVELS = 100

function maskValue(value: unknown, text: (source: string) => string, level = 0): unknown {
  if (typeof value === 'string') return text(value)
  if (typeof value !== 'object' || value === null) return value
  if (level === MOST_LEVELS) return '…'
  if (Array.isArray(value)) return value.map((element) => maskValue(element, text, level + 1))
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      SECRET_MEMBER.test(name) && holdsText(member) ? HIDDEN : maskValue(member, text, level + 1),
    ]),
  )
}

function holdsText(member: unknown): boolean {
  return (
    (typeof member === 'string' && member !== '') || (Array.isArray(member) && member.length > 0)
  )
}
