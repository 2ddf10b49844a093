import type { JsonObject } from '../../src/json/value.ts'
import { ageColumn, NAME_COLUMN, type Column } from '../../src/kube/output/column.ts'
import { metaText } from '../../src/kube/meta/object-meta.ts'
import { numberIn, textIn, textsIn } from './rules/read.ts'

const EXPIRES_DOC = 'expiresIn is the seconds from CreationTime before this token expires.'

const USER_DOC = 'userName is the user name associated with this token'
const CLIENT_DOC = 'clientName references the client that created this token.'

/** A column that shows a text. */
const textColumn = (name: string, field: string, description: string, format = ''): Column => ({
  name,
  type: 'string',
  format,
  description,
  cell: (object) => textIn(object, field),
})

/** A column that shows texts, joined by commas. */
const textsColumn = (name: string, field: string, description: string): Column => ({
  name,
  type: 'string',
  description,
  cell: (object) => textsIn(object, field).join(','),
})

const expiresColumn: Column = {
  name: 'Expires',
  type: 'string',
  description: EXPIRES_DOC,
  cell: expiryOf,
}

const LAST_COLUMNS: readonly Column[] = [
  ageColumn('Created'),
  expiresColumn,
  textColumn(
    'Redirect URI',
    'redirectURI',
    'redirectURI is the redirection associated with the token.',
  ),
  textsColumn('Scopes', 'scopes', 'scopes is an array of the requested scopes.'),
]

/** The columns of access tokens. */
export const accessTokenColumns: readonly Column[] = [
  NAME_COLUMN,
  textColumn('User Name', 'userName', USER_DOC, 'name'),
  textColumn('Client Name', 'clientName', CLIENT_DOC, 'name'),
  ...LAST_COLUMNS,
]

/** The columns of authorize tokens: there the client is described as the user is. */
export const authorizeTokenColumns: readonly Column[] = [
  NAME_COLUMN,
  textColumn('User Name', 'userName', USER_DOC, 'name'),
  textColumn('Client Name', 'clientName', USER_DOC, 'name'),
  ...LAST_COLUMNS,
]

/** The columns of a user's own tokens, who needs not be told whose they are. */
export const userTokenColumns: readonly Column[] = [
  NAME_COLUMN,
  textColumn('Client Name', 'clientName', CLIENT_DOC, 'name'),
  ...LAST_COLUMNS,
]

// As Go prints a time that stands for itself.
function expiryOf(token: JsonObject): string {
  const seconds = numberIn(token, 'expiresIn')
  if (seconds <= 0) return 'never'
  const created = Date.parse(metaText(token, 'creationTimestamp') || '0001-01-01T00:00:00Z')
  const [date = '', time = ''] = new Date(created + seconds * 1000).toISOString().split(/[T.]/)
  return `${date} ${time} +0000 UTC`
}

/** The columns of clients. */
export const clientColumns: readonly Column[] = [
  NAME_COLUMN,
  textColumn('Secret', 'secret', 'secret is the unique secret associated with a client'),
  {
    name: 'WWW-Challenge',
    type: 'bool',
    description:
      'respondWithChallenges indicates whether the client wants authentication needed responses made in the form of challenges instead of redirects',
    cell: ({ respondWithChallenges }) => respondWithChallenges === true,
  },
  {
    name: 'Token-Max-Age',
    type: 'string',
    description:
      'accessTokenMaxAgeSeconds overrides the default access token max age for tokens granted to this client. 0 means no expiration.',
    cell: ({ accessTokenMaxAgeSeconds: seconds }) => {
      if (typeof seconds !== 'number') return 'default'
      return seconds === 0 ? 'unexpiring' : goDuration(seconds)
    },
  },
  textsColumn(
    'Redirect URIs',
    'redirectURIs',
    'redirectURIs is the valid redirection URIs associated with a client',
  ),
]

// Seconds as Go's time.Duration prints them: 24h0m0s.
function goDuration(seconds: number): string {
  const size = Math.abs(seconds)
  const [hours, minutes] = [Math.floor(size / 3600), Math.floor((size % 3600) / 60)]
  const sign = seconds < 0 ? '-' : ''
  const upper = hours > 0 ? `${hours}h${minutes}m` : minutes > 0 ? `${minutes}m` : ''
  return `${sign}${upper}${size % 60}s`
}

/** The columns of authorizations. */
export const clientAuthorizationColumns: readonly Column[] = [
  NAME_COLUMN,
  textColumn(
    'User Name',
    'userName',
    'userName is the user name that authorized this client',
    'name',
  ),
  textColumn(
    'Client Name',
    'clientName',
    'clientName references the client that created this authorization',
    'name',
  ),
  textsColumn('Scopes', 'scopes', 'scopes is an array of the granted scopes.'),
]
