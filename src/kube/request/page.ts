import type { Identity } from '../../auth/identity.ts'
import type { SigningKeys } from '../../auth/signing-keys.ts'
import type { AnswerHeaders, PlainAnswer, PlainRequest } from '../../http/exchange.ts'
import { encodeJson } from '../../json/encode-json.ts'
import type { JsonObject, JsonValue } from '../../json/value.ts'
import type { Random } from '../../runtime/random.ts'
import { checkBodySize } from '../body/body-format.ts'
import { KindCollection } from '../data/collection.ts'
import { badRequest, methodNotAllowed, notAcceptable } from '../status.ts'
import { findKind, type World } from '../world.ts'

/** A path of the server that is no resource's: how its tokens are verified, say, or where others are made. */
export interface Page {
  readonly path: string
  readonly mediaType: string
  readonly cacheControl?: string
  readonly get?: (context: PageContext) => Promise<JsonObject>
  /** What is made of a body in JSON; it is answered 201. */
  readonly post?: (body: JsonValue, context: PageContext) => Promise<JsonObject>
}

/** What a page may ask. */
export interface PageContext {
  /** The scheme and authority that the client used. */
  readonly origin: string
  /** Milliseconds since the epoch, by the mock's clock. */
  readonly now: number
  readonly user: Identity
  readonly random: Random
  readonly keys: SigningKeys
  /** Makes an object of a kind, on the server's own account. */
  readonly create: (object: JsonObject) => void
}

/** The page under a path; a slash at the end makes no difference. */
export const findPage = ({ pages }: Pick<World, 'pages'>, path: string): Page | undefined =>
  pages.find((page) => page.path === path.replace(/\/$/, ''))

/** A request for a page, and who sends it. */
export interface PageRequest {
  readonly request: PlainRequest
  readonly user: Identity
  readonly headers: AnswerHeaders
}

/** Answers a page. Refuses methods that it has not with a 405, and clients that do not accept its type with a 406. */
export async function answerPage(
  page: Page,
  world: World,
  { request, user, headers }: PageRequest,
): Promise<PlainAnswer> {
  const { keys, random, clock } = world
  const now = clock.now()
  const create = (object: JsonObject): void => createIn(world, object)
  const context = { origin: request.origin, now, user, random, keys, create }
  const own = {
    'content-type': page.mediaType,
    ...(page.cacheControl === undefined ? {} : { 'cache-control': page.cacheControl }),
  }
  const answer = (status: number, body: JsonObject): PlainAnswer => ({
    status,
    headers: { ...headers, ...own },
    body: encodeJson(body),
  })
  if (request.method === 'GET' && page.get) {
    checkAccepted(request, page)
    return answer(200, await page.get(context))
  }
  if (request.method !== 'POST' || !page.post) throw methodNotAllowed()
  checkBodySize(request)
  return answer(201, await page.post(bodyOf(request), context))
}

function checkAccepted({ headers }: PlainRequest, { mediaType }: Page): void {
  const accepted = (headers.get('accept') ?? '*/*')
    .split(',')
    .map((clause) => (clause.split(';', 1)[0] ?? '').trim())
  if (accepted.includes('*/*') || accepted.includes(mediaType)) return
  throw notAcceptable(`406: Not Acceptable\n\nAvailable representations: ${mediaType}`, {})
}

function bodyOf({ body }: PlainRequest): JsonValue {
  try {
    return JSON.parse(new TextDecoder().decode(body)) as JsonValue
  } catch {
    throw badRequest('the body of the request is no JSON')
  }
}

function createIn(world: World, object: JsonObject): void {
  const { apiVersion, kind } = object
  const resource =
    typeof apiVersion === 'string' && typeof kind === 'string'
      ? findKind(world, apiVersion, kind)
      : undefined
  if (!resource) throw new TypeError('a page made an object of a kind that is not served')
  new KindCollection(world, resource).create(object)
}
