import { ApiError } from '../../http/api-error.ts'
import { unescapePercent } from '../../json/unescape-percent.ts'

/** What a path and a method ask for, parsed once and trusted by every later step. */
export interface RequestInfo {
  /** False for paths outside /api and /apis: discovery, health, version. */
  readonly isResource: boolean
  readonly verb: string
  readonly prefix: string
  readonly group: string
  readonly version: string
  readonly namespace: string
  readonly resource: string
  readonly subresource: string
  /** The name in the path, or the one that a selector pins. */
  readonly name: string
  /** The path itself names an object. */
  readonly isItem: boolean
  /** Path segments behind the subresource: no path of ours has any. */
  readonly rest: readonly string[]
  /** The deprecated /watch/ form. */
  readonly isDeprecatedWatch: boolean
  /** The decoded path. */
  readonly path: string
}

/**
 * Parses a request as kube-apiserver's RequestInfoFactory does (apiserver pkg/endpoints/request/requestinfo.go).
 * `isWatch` and `pinnedName` come from the query of a collection GET.
 */
export function requestInfo(
  method: string,
  rawPath: string,
  query: { readonly isWatch: boolean; readonly pinnedName: string },
): RequestInfo {
  const path = decodePath(rawPath)
  const parts = path.replace(/^\/+|\/+$/g, '').split('/')
  const scope = groupVersion(parts)
  if (!scope) return { ...nothing(path), verb: method.toLowerCase() }
  const { prefix, group, version, rest } = scope
  const isDeprecatedWatch = rest[0] === 'watch'
  const segments = isDeprecatedWatch ? rest.slice(1) : rest
  if (isDeprecatedWatch && segments.length === 0) throw undeterminable(path)
  const target = namespaced(segments)
  const base = verbOf(method)
  const named = target.name !== ''
  const verb = isDeprecatedWatch ? 'watch' : collectionVerb(base, named, query.isWatch)
  const pinned = !named && (verb === 'list' || verb === 'watch' || verb === 'deletecollection')
  return {
    isResource: true,
    verb,
    prefix,
    group,
    version,
    ...target,
    name: pinned ? query.pinnedName : target.name,
    isItem: named,
    isDeprecatedWatch,
    path,
  }
}

/** Decodes a path. Refuses a broken escape with the plain 400 of a server that cannot even read the request. */
function decodePath(rawPath: string): string {
  const path = unescapePercent(rawPath)
  if (path === undefined) throw unreadable()
  return path
}

const unreadable = (): ApiError =>
  new ApiError(400, 'invalid URL escape', '400 Bad Request', {
    'cache-control': [],
    'content-type': 'text/plain; charset=utf-8',
  })

// The real server fails before its filters have set any header.
function undeterminable(path: string): ApiError {
  const why = `unable to determine kind and namespace from url, ${path}`
  const text = `Internal Server Error: ${JSON.stringify(path)}: failed to create RequestInfo: ${why}\n`
  return new ApiError(500, why, text, {
    'cache-control': [],
    'content-type': 'text/plain; charset=utf-8',
    'x-content-type-options': 'nosniff',
  })
}

function groupVersion(parts: readonly string[]):
  | {
      readonly prefix: string
      readonly group: string
      readonly version: string
      readonly rest: readonly string[]
    }
  | undefined {
  const [prefix, second, third] = parts
  if (prefix === 'api' && second !== undefined && parts.length > 2) {
    return { prefix, group: '', version: second, rest: parts.slice(2) }
  }
  if (prefix === 'apis' && second !== undefined && third !== undefined && parts.length > 3) {
    return { prefix, group: second, version: third, rest: parts.slice(3) }
  }
  return undefined
}

type Target = Pick<RequestInfo, 'namespace' | 'resource' | 'name' | 'subresource' | 'rest'>

function namespaced(segments: readonly string[]): Target {
  const [first = '', second = '', third] = segments
  // Subresources of a Namespace itself are no resources inside it.
  const isOwn = third === undefined || third === 'status' || third === 'finalize'
  // An empty name stands for all namespaces.
  if (first === 'namespaces' && !isOwn) {
    return { namespace: second, ...item(segments.slice(2)) }
  }
  const namespace = first === 'namespaces' ? second : ''
  return { namespace, ...item(segments) }
}

function item(segments: readonly string[]): Omit<Target, 'namespace'> {
  const [resource = '', name = '', subresource = '', ...rest] = segments
  return { resource, name, subresource, rest }
}

function verbOf(method: string): string {
  switch (method) {
    case 'POST':
      return 'create'
    case 'GET':
    case 'HEAD':
      return 'get'
    case 'PUT':
      return 'update'
    case 'PATCH':
      return 'patch'
    case 'DELETE':
      return 'delete'
    default:
      return ''
  }
}

function collectionVerb(base: string, named: boolean, isWatch: boolean): string {
  if (named) return base
  if (base === 'get') return isWatch ? 'watch' : 'list'
  return base === 'delete' ? 'deletecollection' : base
}

const nothing = (path: string): RequestInfo => ({
  isResource: false,
  verb: '',
  prefix: '',
  group: '',
  version: '',
  namespace: '',
  resource: '',
  subresource: '',
  name: '',
  isItem: false,
  rest: [],
  isDeprecatedWatch: false,
  path,
})
