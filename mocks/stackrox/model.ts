import { primaryKey } from '@mswjs/data'
import { flag, optional, text, texts } from '../model/fields.ts'

/** The models of a Central. The key of a token is its id, that of a role its name. */
export const stackroxModel = {
  stackroxToken: {
    key: primaryKey(String),
    id: text,
    name: text,
    roles: texts,
    issuedAt: text,
    expiration: text,
    revoked: flag,
    role: text,
  },
  stackroxRole: {
    key: primaryKey(String),
    name: text,
    permissions: optional<Record<string, string>>(),
    accessScope: text,
  },
}
