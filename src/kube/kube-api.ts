import { impersonate } from '../auth/impersonate.ts'
import { SYSTEM_ADMIN, type Identity } from '../auth/identity.ts'
import { defaultPolicy, type Policy } from '../auth/policy.ts'
import { ApiError } from '../http/api-error.ts'
import type { AnswerHeaders, PlainAnswer, PlainRequest } from '../http/exchange.ts'
import { encodeResult } from './encode-result.ts'
import type { Exchange } from './exchange.ts'
import { checkAcceptsJson } from './negotiate.ts'
import { booleanOf, parseQuery, textOf, type Query } from './options/query.ts'
import { checkTimeout } from './options/timeout.ts'
import { requestInfo, type RequestInfo } from './request-info.ts'
import type { Resource } from './resource.ts'
import type { Result } from './result.ts'
import { parseFieldSelector, pinnedValue } from './select/fields.ts'
import {
  forbidden,
  methodNotAllowed,
  notImplemented,
  pageNotFound,
  unknownResource,
} from './status.ts'
import { errorAnswer, wantsPretty } from './status-answer.ts'
import { create } from './verbs/create.ts'
import { deleteCollection } from './verbs/delete-collection.ts'
import { deleteOne } from './verbs/delete.ts'
import { get } from './verbs/get.ts'
import { list } from './verbs/list.ts'
import { update } from './verbs/update.ts'
import { watch } from './verbs/watch.ts'
import type { World } from './world.ts'

/** What a Kubernetes API server is made of. */
export interface KubeOptions {
  readonly world: World
  /** What identities may do beside the default policy. */
  readonly policies: readonly Policy[]
}

/**
 * Answers one request as kube-apiserver does: each step gives something or refuses with an ApiError, and the one catch
 * encodes that.
 */
export function answerKube(
  { world, policies }: KubeOptions,
  request: PlainRequest,
): PlainAnswer | Promise<PlainAnswer> {
  const query = parseQuery(request.query)
  const isPretty = wantsPretty(request, textOf(query, 'pretty'))
  const warnings: string[] = []
  const headers = (): AnswerHeaders => answerHeaders(world, request, warnings)
  const encode = (result: Result): PlainAnswer => encodeResult(result, headers(), isPretty)
  const refuse = (error: unknown): PlainAnswer => {
    if (error instanceof ApiError) return errorAnswer(error, headers(), isPretty)
    throw error
  }
  try {
    const info = requestInfo(request.method, request.path, collectionQuery(query))
    if (info.verb !== 'watch') checkTimeout(textOf(query, 'timeout'))
    const user = impersonate(request.headers, SYSTEM_ADMIN, pathOf(request))
    authorize(policies, user, info, request.method)
    const resource = findResource(world, info, request.method)
    const verb = verbFor(resource, info, request.method)
    checkAcceptsJson(request, !info.isItem)
    const result = verb(world, { request, query, info, user, resource, warnings })
    return result instanceof Promise ? result.then(encode).catch(refuse) : encode(result)
  } catch (error) {
    return refuse(error)
  }
}

function collectionQuery(query: Query): { readonly isWatch: boolean; readonly pinnedName: string } {
  return {
    isWatch: booleanOf(query, 'watch'),
    pinnedName: pinnedName(textOf(query, 'fieldSelector')),
  }
}

// A selector that does not parse names nothing here; it is refused later.
function pinnedName(selector: string): string {
  if (selector === '') return ''
  try {
    return pinnedValue(parseFieldSelector(selector), 'metadata.name') ?? ''
  } catch {
    return ''
  }
}

const pathOf = ({ path, query }: PlainRequest): string => (query === '' ? path : `${path}?${query}`)

function authorize(
  policies: readonly Policy[],
  user: Identity,
  info: RequestInfo,
  method: string,
): void {
  const attributes = { ...info, verb: info.isResource ? info.verb : method.toLowerCase() }
  if ([defaultPolicy, ...policies].some((policy) => policy(user, attributes))) return
  const who = `User ${escapeHtml(JSON.stringify(user.name))} cannot ${attributes.verb}`
  if (!info.isResource) throw forbidden(undefined, '', `${who} path ${JSON.stringify(info.path)}`)
  const { group, resource, subresource, namespace, name } = info
  const what = `resource ${JSON.stringify(subresource === '' ? resource : `${resource}/${subresource}`)}`
  const where =
    namespace === '' ? 'at the cluster scope' : `in the namespace ${JSON.stringify(namespace)}`
  throw forbidden(
    { group, resource },
    name,
    `${who} ${what} in API group ${JSON.stringify(group)} ${where}`,
  )
}

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

function findResource(world: World, info: RequestInfo, method: string): Resource {
  const { group, version, subresource, rest } = info
  if (!info.isResource) throw otherPath(world, info)
  refuseCreateOnly(world, info, method)
  const served = servedIn(world, group, version)
  const found = served.find(({ definition }) => definition.plural === info.resource)
  if (!found || isMisplaced(found, info) || subresource !== '' || rest.length > 0) {
    throw unknownResource()
  }
  return found
}

// Kinds that exist only while they are created: reviews. What they would answer is left out so far.
function refuseCreateOnly({ createOnly }: World, { path }: RequestInfo, method: string): void {
  if (!createOnly.has(path)) return
  throw method === 'POST' ? notImplemented(path) : methodNotAllowed()
}

// An unknown version of a built-in group is a missing resource; of any other group it is a missing page.
function servedIn(world: World, group: string, version: string): readonly Resource[] {
  const inGroup = world.resources.filter(({ definition }) => definition.group === group)
  const inVersion = inGroup.filter(({ definition }) => definition.version === version)
  if (inVersion.length > 0) return inVersion
  throw inGroup[0]?.definition.family === 'builtin' ? unknownResource() : pageNotFound()
}

// A cluster-scoped kind lives in no namespace, an object of a namespaced kind in one. A namespace counts as in itself.
function isMisplaced(
  { definition, isNamespaced }: Resource,
  { namespace, isItem, isDeprecatedWatch }: RequestInfo,
): boolean {
  if (isNamespaced) return namespace === '' && isItem && !isDeprecatedWatch
  return namespace !== '' && !(definition.holdsNamespaces && isItem)
}

const LEFT_OUT = /^\/(apis?|version|openapi|healthz|livez|readyz|\.well-known)(\/|$)/

function otherPath(world: World, { path }: RequestInfo): Error {
  const [prefix, group, version] = path.split('/').filter((part) => part !== '')
  if (prefix === 'apis' && group !== undefined) {
    const inGroup = world.resources.filter(({ definition }) => definition.group === group)
    const isServed =
      version === undefined || inGroup.some(({ definition }) => definition.version === version)
    if (inGroup.length === 0 || !isServed) return pageNotFound()
  }
  if (prefix === 'api' && group !== undefined && group !== 'v1') return unknownResource()
  return LEFT_OUT.test(path) ? notImplemented(path) : pageNotFound()
}

type VerbFunction = (world: World, exchange: Exchange) => Result | Promise<Result>

function verbFor(
  { definition }: Resource,
  { verb, isItem, namespace, isDeprecatedWatch }: RequestInfo,
  method: string,
): VerbFunction {
  const isAllowed = definition.verbs.some((own) => own === verb)
  const isEverywhere = definition.scope === 'Namespaced' && namespace === ''
  if (!isAllowed || method === 'HEAD') throw methodNotAllowed()
  if (isDeprecatedWatch) {
    if (method !== 'GET') throw methodNotAllowed()
    return watch
  }
  switch (verb) {
    case 'get':
      return get
    case 'list':
      return list
    case 'watch':
      return watch
    case 'create':
      if (isItem || isEverywhere) throw methodNotAllowed()
      return create
    case 'update':
      if (!isItem) throw methodNotAllowed()
      return update
    case 'delete':
      return deleteOne
    case 'deletecollection':
      if (isEverywhere) throw methodNotAllowed()
      return deleteCollection
    default:
      if (!isItem) throw methodNotAllowed()
      throw notImplemented('PATCH')
  }
}

function answerHeaders(
  world: World,
  request: PlainRequest,
  warnings: readonly string[],
): AnswerHeaders {
  return {
    'audit-id': request.headers.get('audit-id') ?? world.random.uuid(),
    'cache-control': 'no-cache, private',
    ...(warnings.length === 0 ? {} : { warning: [...new Set(warnings)].map(warningHeader) }),
  }
}

function warningHeader(text: string): string {
  const quoted = `299 - "${text.replaceAll('\\', String.raw`\\`).replaceAll('"', String.raw`\"`)}"`
  // Header values are bytes: other characters than ASCII go as the bytes of their UTF-8.
  const bytes = new TextEncoder().encode(quoted)
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
}
