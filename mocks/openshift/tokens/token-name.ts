import { encodeBase64Url } from '../../../src/auth/base64-url.ts'

/** What every secret and every name of a token begins with. */
export const PREFIX = 'sha256~'

/** The name of the object that a secret belongs to: the hash of what stands behind the prefix. */
export async function tokenNameOf(secret: string): Promise<string> {
  const bytes = new TextEncoder().encode(secret.slice(PREFIX.length))
  return `${PREFIX}${encodeBase64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)))}`
}
