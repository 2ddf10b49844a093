import type { PlainAnswer } from '../../http/exchange.ts'
import { encodePrettyJson, encodeText } from '../../json/encode-json.ts'
import type { JsonObject } from '../../json/value.ts'
import { answerOpenApi } from '../openapi/answer-openapi.ts'
import {
  checkAccepted,
  checkRepresentations,
  mediaTypeOf,
  negotiateDocument,
} from '../answer/negotiate.ts'
import { aggregatedEncoding } from '../output/accept.ts'
import { methodNotAllowed, pageNotFound, unknownResource } from '../status.ts'
import { valueBody } from '../answer/status-answer.ts'
import type { World } from '../world.ts'
import type { DiscoveryRequest } from './discovery-request.ts'
import { healthAt } from './health.ts'
import { apiGroup, apiGroupList, apiVersions } from './legacy-documents.ts'
import { rootPaths } from './root-paths.ts'
import type { ServedGroup } from './served-groups.ts'
import { serverVersion } from './server-version.ts'

/**
 * Answers the paths that are no resource's: the groups, versions and resources that are served, the release, health.
 * Refuses unknown ones with a 404: as JSON inside the built-in groups, as plain text elsewhere.
 */
export function answerDiscovery(
  world: World,
  asked: DiscoveryRequest,
): PlainAnswer | Promise<PlainAnswer> {
  const { path, query } = asked
  // Only what go-restful serves below /api, /apis and /version may end in more slashes; none may begin with them.
  if (path.startsWith('//') || path === '/apis//') throw pageNotFound()
  const health = healthAt(path, query)
  if (health) return healthAnswer(health.text, health.isSniffProof, asked)
  const [prefix, first, second, ...rest] = segmentsOf(path)
  switch (prefix) {
    case undefined:
    case 'index.html':
      if (first !== undefined || path.endsWith('l/')) throw pageNotFound()
      return prettyAnswer({ paths: rootPaths(world.discovery) }, asked)
    case 'version':
      if (first !== undefined) throw unknownResource()
      checkGet(asked)
      checkAccepted(asked.request, ['application/json'])
      return prettyAnswer(serverVersion, asked)
    case 'api':
      if (second !== undefined) throw unknownResource()
      return first === undefined ? coreAnswer(world, asked) : versionAnswer(world, '', first, asked)
    case 'apis':
      if (rest.length > 0) throw pageNotFound()
      if (first === undefined) return groupsAnswer(world, asked)
      if (second === undefined) return groupAnswer(world, first, asked)
      return versionAnswer(world, first, second, asked)
    case 'openapi':
      return answerOpenApi(world, asked)
    default:
      throw pageNotFound()
  }
}

function segmentsOf(path: string): readonly string[] {
  const trimmed = path.replace(/^\/|\/+$/g, '')
  return trimmed === '' ? [] : trimmed.split('/')
}

function coreAnswer(
  { discovery }: World,
  asked: DiscoveryRequest,
): PlainAnswer | Promise<PlainAnswer> {
  checkGet(asked)
  const aggregated = aggregatedAnswer(() => discovery.aggregated('api'), asked)
  if (aggregated) return aggregated
  checkRepresentations(asked.request, false)
  // Whatever a client calls the server: it need not be a URL.
  const host = asked.request.origin.replace(/^[^/]*\/\//, '')
  return documentAnswer(apiVersions(discovery.core, host), asked)
}

function groupsAnswer(
  { discovery }: World,
  asked: DiscoveryRequest,
): PlainAnswer | Promise<PlainAnswer> {
  const aggregated = aggregatedAnswer(() => discovery.aggregated('apis'), asked)
  if (aggregated) return aggregated
  return documentAnswer(apiGroupList(discovery.named), asked)
}

function groupAnswer(world: World, name: string, asked: DiscoveryRequest): PlainAnswer {
  return documentAnswer(apiGroup(findGroup(world, name)), asked)
}

async function versionAnswer(
  world: World,
  name: string,
  version: string,
  asked: DiscoveryRequest,
): Promise<PlainAnswer> {
  const group = findGroup(world, name)
  const found = group.versions.find((own) => own.version === version)
  if (!found) throw isBuiltIn(group) ? unknownResource() : pageNotFound()
  // Custom resources have a handler of their own, which takes any method.
  if (!found.isCustom) {
    checkGet(asked)
    checkRepresentations(asked.request, false)
  }
  return documentAnswer(await world.discovery.resourceList(found), asked)
}

function findGroup({ discovery }: World, name: string): ServedGroup {
  const found = discovery.groups.find((group) => group.name === name)
  if (!found) throw pageNotFound()
  return found
}

const isBuiltIn = ({ versions }: ServedGroup): boolean =>
  versions.some(({ resources }) =>
    resources.some(({ definition }) => definition.family === 'builtin'),
  )

function checkGet({ request }: DiscoveryRequest): void {
  if (request.method !== 'GET') throw methodNotAllowed()
}

function documentAnswer(document: JsonObject, asked: DiscoveryRequest): PlainAnswer {
  const encoding = negotiateDocument(asked.request)
  return {
    status: 200,
    headers: { ...asked.headers, 'content-type': mediaTypeOf(encoding) },
    body: valueBody(document, encoding, asked.isPretty),
  }
}

type Aggregated = ReturnType<World['discovery']['aggregated']>

function aggregatedAnswer(
  load: () => Aggregated,
  asked: DiscoveryRequest,
): Promise<PlainAnswer> | undefined {
  const encoding = aggregatedEncoding(asked.request.headers.get('accept') ?? '')
  return encoding && encodeAggregated(load(), encoding, asked)
}

const AGGREGATED = ';g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList'

async function encodeAggregated(
  versioned: Aggregated,
  encoding: 'json' | 'yaml',
  { request, headers, isPretty }: DiscoveryRequest,
): Promise<PlainAnswer> {
  const { document, etag } = await versioned
  const quoted = JSON.stringify(etag)
  const own = { ...headers, 'cache-control': 'public', etag: quoted, vary: 'Accept' }
  if (request.headers.get('if-none-match') === quoted) {
    return { status: 304, headers: own, body: new Uint8Array() }
  }
  return {
    status: 200,
    headers: { ...own, 'content-type': `${mediaTypeOf(encoding)}${AGGREGATED}` },
    body: valueBody(document, encoding, isPretty),
  }
}

const prettyAnswer = (document: JsonObject, { headers }: DiscoveryRequest): PlainAnswer => ({
  status: 200,
  headers: { ...headers, 'content-type': 'application/json' },
  body: encodePrettyJson(document),
})

const healthAnswer = (
  text: string,
  isSniffProof: boolean,
  { headers }: DiscoveryRequest,
): PlainAnswer => ({
  status: 200,
  headers: {
    ...headers,
    'content-type': 'text/plain; charset=utf-8',
    ...(isSniffProof ? { 'x-content-type-options': 'nosniff' } : {}),
  },
  body: encodeText(text),
})
