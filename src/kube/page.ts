import type { SigningKeys } from '../auth/signing-keys.ts'
import type { AnswerHeaders, PlainAnswer, PlainRequest } from '../http/exchange.ts'
import { encodeJson } from '../json/encode-json.ts'
import type { JsonObject } from '../json/value.ts'
import { methodNotAllowed, notAcceptable } from './status.ts'
import type { World } from './world.ts'

/** A path of the server that is no resource's and answers a document: how its tokens are verified, say. */
export interface Page {
  readonly path: string
  readonly mediaType: string
  readonly cacheControl: string
  readonly answer: (context: PageContext) => Promise<JsonObject>
}

/** What a page may ask. */
export interface PageContext {
  /** The scheme and authority that the client used. */
  readonly origin: string
  readonly keys: SigningKeys
}

/** The page under a path; a slash at the end makes no difference. */
export const findPage = ({ pages }: World, path: string): Page | undefined =>
  pages.find((page) => page.path === path.replace(/\/$/, ''))

/** Answers a page. Refuses other methods than GET with a 405, and clients that do not accept its type with a 406. */
export async function answerPage(
  page: Page,
  { keys }: World,
  request: PlainRequest,
  headers: AnswerHeaders,
): Promise<PlainAnswer> {
  if (request.method !== 'GET') throw methodNotAllowed()
  const accepted = (request.headers.get('accept') ?? '*/*')
    .split(',')
    .map((clause) => (clause.split(';', 1)[0] ?? '').trim())
  if (!accepted.includes('*/*') && !accepted.includes(page.mediaType)) {
    const message = `406: Not Acceptable\n\nAvailable representations: ${page.mediaType}`
    throw notAcceptable(message, {})
  }
  const body = encodeJson(await page.answer({ origin: request.origin, keys }))
  const own = { 'content-type': page.mediaType, 'cache-control': page.cacheControl }
  return { status: 200, headers: { ...headers, ...own }, body }
}
