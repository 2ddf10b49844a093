import type { HeaderLookup } from '../http/exchange.ts'
import { ApiError } from '../http/api-error.ts'
import type { Identity } from './identity.ts'

const EXTRA = 'impersonate-extra-'

/**
 * The identity that the Impersonate-* headers ask for, or the given one without them (apiserver
 * pkg/endpoints/filters/impersonation.go). Refuses groups, uid or extra without a user with a plain 500.
 */
export function impersonate(headers: HeaderLookup, caller: Identity, path: string): Identity {
  const name = headers.get('impersonate-user') ?? ''
  const groups = headers.all('impersonate-group')
  const uid = headers.get('impersonate-uid') ?? ''
  const extra = extraOf(headers)
  if (name === '') {
    const wants = groups.length > 0 || uid !== '' || Object.keys(extra).length > 0
    if (wants) throw withoutUser(path, groups)
    return caller
  }
  return { name, uid, groups: groupsFor(name, groups), extra }
}

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

const SERVICE_ACCOUNT = /^system:serviceaccount:([^:]+):([^:]+)$/

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

function withoutUser(path: string, groups: readonly string[]): ApiError {
  const wanted = groups.map((group) => `{Group  ${group}    }`).join(' ')
  const message = `Internal Server Error: "${path}": requested [${wanted}] without impersonating a user`
  return new ApiError(500, message, `${message}\n`, {
    'content-type': 'text/plain; charset=utf-8',
    'x-content-type-options': 'nosniff',
  })
}
