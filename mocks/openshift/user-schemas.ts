import type { JsonObject } from '../../src/json/value.ts'
import { DOCUMENT } from './group.ts'

/** The schemas of users, groups and reviews: they are no part of the document of the OAuth API. */
const TEXT = { type: 'string' }
const TEXTS = { type: 'array', items: TEXT }

const reference = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` })
const always = (name: string): JsonObject => ({ default: {}, allOf: [reference(name)] })
const kind = (fields: JsonObject, required: readonly string[] = []): JsonObject => ({
  type: 'object',
  properties: { kind: TEXT, apiVersion: TEXT, metadata: always('ObjectMeta_v2'), ...fields },
  required,
})

const schemas: JsonObject = {
  ...DOCUMENT.schemas,
  User: kind({ fullName: TEXT, identities: TEXTS, groups: TEXTS }, ['groups']),
  Group: kind({ users: TEXTS }, ['users']),
  TokenReview: kind({ spec: always('TokenReviewSpec'), status: always('TokenReviewStatus') }),
  TokenReviewSpec: { type: 'object', properties: { token: TEXT, audiences: TEXTS } },
  TokenReviewStatus: {
    type: 'object',
    properties: {
      authenticated: { type: 'boolean' },
      user: always('UserInfo'),
      audiences: TEXTS,
      error: TEXT,
    },
  },
  UserInfo: {
    type: 'object',
    properties: {
      username: TEXT,
      uid: TEXT,
      groups: TEXTS,
      extra: { type: 'object', additionalProperties: TEXTS },
    },
  },
}

/** The document of users and groups. */
export const USER_DOCUMENT = {
  schemas,
  pointers: DOCUMENT.pointers,
  goTypes: {
    ...DOCUMENT.goTypes,
    'Group.users': 'v1.OptionalNames',
    'UserInfo.extra': 'v1.ExtraValue',
  },
}

/** Where the schema of a review of a token stands. */
export const reviewDocument = { ...USER_DOCUMENT, schema: 'TokenReview' }
