import type { HeaderLookup } from '../http/exchange.ts'
import { ApiError } from '../http/api-error.ts'
import type { Identity } from './identity.ts'
import type { Attributes } from './grants.ts'

const EXTRA = 'impersonate-extra-'

/**
 * The identity that the Impersonate-* headers ask for, or the given one without them (apiserver
 * pkg/endpoints/filters/impersonation.go). Refuses groups, uid or extra without a user with a plain 500.
 */
export function impersonate(headers: HeaderLookup, caller: Identity, path: string): Identity {
  const name = first(headers, 'impersonate-user')
  const groups = headers.all('impersonate-group')
  const uid = first(headers, 'impersonate-uid')
  const extra = extraOf(headers)
  if (name === '') {
    const wants = groups.length > 0 || uid !== '' || Object.keys(extra).length > 0
    if (wants) throw withoutUser(path, { groups, uid, extra })
    return caller
  }
  return { name, uid, groups: groupsFor(name, groups), extra }
}

// Of a header that stands there twice the first counts.
const first = (headers: HeaderLookup, name: string): string => headers.all(name)[0] ?? ''

function extraOf(headers: HeaderLookup): Readonly<Record<string, readonly string[]>> {
  const entries: (readonly [string, readonly string[]])[] = []
  for (const header of headers.names()) {
    if (!header.startsWith(EXTRA)) continue
    entries.push([decodeKey(header.slice(EXTRA.length)), headers.all(header)])
  }
  return Object.fromEntries(entries)
}

function decodeKey(key: string): string {
  try {
    return decodeURIComponent(key).toLowerCase()
  } catch {
    return key
  }
}

// Names that no namespace or account can have are those of ordinary users.
const LABEL = '[a-z0-9](?:[-a-z0-9]*[a-z0-9])?'
const SERVICE_ACCOUNT = new RegExp(
  `^system:serviceaccount:(?=[^:]{1,63}:)(${LABEL}):(?=.{1,253}$)(${LABEL}(?:[.]${LABEL})*)$`,
)

function groupsFor(name: string, asked: readonly string[]): readonly string[] {
  const account = SERVICE_ACCOUNT.exec(name)
  const groups =
    asked.length === 0 && account
      ? ['system:serviceaccounts', `system:serviceaccounts:${account[1]}`]
      : [...asked]
  if (name === 'system:anonymous') {
    return groups.includes('system:unauthenticated')
      ? groups
      : [...groups, 'system:unauthenticated']
  }
  const isTold =
    groups.includes('system:authenticated') || groups.includes('system:unauthenticated')
  return isTold ? groups : [...groups, 'system:authenticated']
}

const REVIEWS = 'authentication.k8s.io'

/** What the caller has to be allowed for the headers to count, in the server's order: the first refusal is told. */
export function impersonations(headers: HeaderLookup): readonly Attributes[] {
  const name = first(headers, 'impersonate-user')
  const account = SERVICE_ACCOUNT.exec(name)
  const user = account
    ? wanted({ resource: 'serviceaccounts', namespace: account[1] ?? '', name: account[2] ?? '' })
    : wanted({ resource: 'users', name })
  const uid = first(headers, 'impersonate-uid')
  return [
    user,
    ...headers.all('impersonate-group').map((group) => wanted({ resource: 'groups', name: group })),
    ...Object.entries(extraOf(headers)).flatMap(([key, values]) =>
      values.map((value) =>
        wanted({ group: REVIEWS, resource: 'userextras', subresource: key, name: value }),
      ),
    ),
    ...(uid === '' ? [] : [wanted({ group: REVIEWS, resource: 'uids', name: uid })]),
  ]
}

function wanted(what: { readonly resource: string } & Partial<Attributes>): Attributes {
  const nothing = { group: '', subresource: '', namespace: '', name: '', path: '' }
  return { ...nothing, isResource: true, verb: 'impersonate', ...what }
}

function withoutUser(
  path: string,
  { groups, uid, extra }: Pick<Identity, 'groups' | 'uid' | 'extra'>,
): ApiError {
  const references = [
    ...groups.map((group) => `{Group  ${group}    }`),
    ...Object.entries(extra).flatMap(([key, values]) =>
      values.map((value) => `{UserExtra  ${value}  ${REVIEWS}/v1  ${key}}`),
    ),
    ...(uid === '' ? [] : [`{UID  ${uid}  ${REVIEWS}/v1  }`]),
  ]
  const message = `Internal Server Error: "${path}": requested [${references.join(' ')}] without impersonating a user`
  return new ApiError(500, message, `${message}\n`, {
    'content-type': 'text/plain; charset=utf-8',
    'x-content-type-options': 'nosniff',
  })
}
