import type { PlainAnswer } from '../../http/exchange.ts'
import { encodeJson, encodeText } from '../../json/encode-json.ts'
import { acceptClauses } from '../output/accept.ts'
import { textOf } from '../options/query.ts'
import { pageNotFound } from '../status.ts'
import type { DiscoveryRequest } from '../discovery/discovery-request.ts'
import type { World } from '../world.ts'
import { encodeSwagger } from './swagger-protobuf.ts'
import { swaggerOf } from './swagger.ts'

const YEAR = 365 * 24 * 3600 * 1000
const THIRD = '/openapi/v3/'
const PLAIN = { 'content-type': 'text/plain; charset=utf-8' }

/**
 * Answers the paths below `/openapi`: the index and the documents of version 3, and all in one of version 2
 * (kube-openapi pkg/handler3), whatever the method. What is not there, and what cannot be made for the client, has no body.
 */
export async function answerOpenApi(world: World, asked: DiscoveryRequest): Promise<PlainAnswer> {
  const { path } = asked
  if (path === '/openapi/v2') return secondAnswer(world, asked)
  if (path === '/openapi/v3') return indexAnswer(world, asked)
  if (!path.startsWith(THIRD)) throw pageNotFound()
  return documentAnswer(world, path.slice(THIRD.length), asked)
}

async function indexAnswer(
  { openApi }: World,
  { headers }: DiscoveryRequest,
): Promise<PlainAnswer> {
  const entries = await Promise.all(
    openApi.paths.map(async (path) => {
      const etag = (await openApi.find(path))?.etag ?? ''
      return [path, { serverRelativeURL: `/openapi/v3/${path}?hash=${etag}` }] as const
    }),
  )
  const body = encodeJson({ paths: Object.fromEntries(entries) })
  return { status: 200, headers: { ...headers, ...PLAIN }, body }
}

async function documentAnswer(
  { openApi, clock }: World,
  path: string,
  { request, query, headers }: DiscoveryRequest,
): Promise<PlainAnswer> {
  const found = await openApi.find(path)
  if (!found) return { status: 404, headers, body: new Uint8Array() }
  const hash = textOf(query, 'hash')
  if (hash !== '' && hash !== found.etag) {
    const location = `/openapi/v3/${path}?hash=${found.etag}`
    return { status: 301, headers: { ...headers, location }, body: new Uint8Array() }
  }
  const quoted = JSON.stringify(found.etag)
  const expires = new Date(clock.now() + YEAR).toUTCString()
  const kept = { 'cache-control': 'public, immutable', expires }
  const own = { ...headers, vary: 'Accept', etag: quoted, ...(hash === '' ? {} : kept) }
  if (request.headers.get('if-none-match') === quoted) {
    return { status: 304, headers: own, body: new Uint8Array() }
  }
  if (!acceptsJson(request.headers.get('accept') ?? '')) {
    return { status: 406, headers: own, body: new Uint8Array() }
  }
  const typed = { ...own, 'content-type': 'application/json' }
  return { status: 200, headers: typed, body: encodeText(found.text) }
}

const SWAGGER_PROTOBUF = /^com\.github\.proto-openapi\.spec\.v2[@.]v1\.0\+protobuf$/

async function secondAnswer(world: World, asked: DiscoveryRequest): Promise<PlainAnswer> {
  const { request, headers } = asked
  const accept = request.headers.get('accept') ?? ''
  const isJson = acceptsJson(accept)
  const own = { ...headers, vary: 'Accept' }
  if (!isJson && !acceptClauses(accept).some(({ subtype }) => SWAGGER_PROTOBUF.test(subtype))) {
    return { status: 406, headers: own, body: new Uint8Array() }
  }
  const { openApi } = world
  const published = await Promise.all(openApi.paths.flatMap((path) => openApi.find(path) ?? []))
  const all = swaggerOf(published.map(({ document }) => document))
  const type = isJson
    ? 'application/json'
    : 'application/com.github.proto-openapi.spec.v2.v1.0+protobuf'
  return {
    status: 200,
    headers: { ...own, 'content-type': type },
    body: isJson ? encodeJson(all) : encodeSwagger(all),
  }
}

function acceptsJson(header: string): boolean {
  if (header === '') return true
  return acceptClauses(header).some(
    ({ type, subtype }) =>
      type === '*' || (type === 'application' && (subtype === 'json' || subtype === '*')),
  )
}
