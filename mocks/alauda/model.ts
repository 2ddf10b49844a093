import { primaryKey } from '@mswjs/data'
import { number, optional, text } from '../model/fields.ts'
import { objectMeta } from '../model/object-meta.ts'

/** The model of what Alauda knows of its tokens: a key, then the fields as they are on the wire. */
export const alaudaModel = {
  accessTokenInfo: {
    key: primaryKey(String),
    kind: () => 'AccessTokenInfo',
    apiVersion: () => 'auth.alauda.io/v1',
    metadata: objectMeta,
    spec: { description: text, expiration: number, timestamp: number },
    status: optional<Record<string, never>>(),
  },
}
