import type { Page } from '../../../src/kube/request/page.ts'
import { ISSUER, KEY } from './issuer.ts'

const CACHE = 'public, max-age=3600'
const KEYS_PATH = '/openid/v1/jwks'

/** How others verify the tokens of service accounts (kubernetes pkg/routes/openidmetadata.go). */
export const pages: readonly Page[] = [
  {
    path: '/.well-known/openid-configuration',
    mediaType: 'application/json',
    cacheControl: CACHE,
    get: async ({ origin }) => ({
      issuer: ISSUER,
      jwks_uri: `${origin}${KEYS_PATH}`,
      response_types_supported: ['id_token'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
    }),
  },
  {
    path: KEYS_PATH,
    mediaType: 'application/jwk-set+json',
    cacheControl: CACHE,
    get: async ({ keys }) => {
      const { fingerprint, modulus, exponent } = await keys.get(KEY)
      const key = { use: 'sig', kty: 'RSA', kid: fingerprint, alg: 'RS256' }
      return { keys: [{ ...key, n: modulus, e: exponent }] }
    },
  },
]
