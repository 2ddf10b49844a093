import { primaryKey } from '@mswjs/data'
import { flag, number, text, texts } from '../model/fields.ts'

const identity = {
  domain: text,
  auth_id: text,
  uid: number,
  gid: number,
  sid: text,
  name: text,
}

/**
 * The models of a Qumulo cluster. The key of a token is its id, (auth_id << 64) + key; that of users and groups their
 * auth_id. A bearer token can be given and is never shown.
 */
export const qumuloModel = {
  qumuloAccessToken: {
    key: primaryKey(String),
    id: text,
    user: identity,
    creator: identity,
    creation_time: text,
    expiration_time: text,
    enabled: flag,
    bearer_token: text,
  },
  qumuloUser: {
    key: primaryKey(String),
    auth_id: text,
    domain: text,
    name: text,
    uid: number,
    sid: text,
    primary_group: text,
    groups: texts,
    home_directory: text,
    roles: texts,
    privileges: texts,
    password: text,
  },
  qumuloGroup: {
    key: primaryKey(String),
    auth_id: text,
    domain: text,
    name: text,
    gid: number,
    sid: text,
  },
}
