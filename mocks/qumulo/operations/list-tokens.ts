import type { JsonValue } from '../../../src/json/value.ts'
import { demand } from '../caller.ts'
import { unparsable } from '../errors.ts'
import type { Exchange } from '../exchange.ts'
import { parseFilter } from '../identity/parse-filter.ts'
import { READ_TOKENS } from '../identity/privileges.ts'
import { tokensOf } from '../tokens/tokens-of.ts'
import { metadataOf, type TokenRecord } from '../tokens/token-record.ts'
import type { QumuloWorld } from '../world.ts'

const COLLECTION = '/v1/auth/access-tokens/'

/**
 * Lists tokens by their ids, those of one user where `user` names one. `paging.next` is the path of the next page, null
 * at the end; the official client fails without it.
 */
export function listTokens(world: QumuloWorld, { query, caller }: Exchange): JsonValue {
  const expression = query.get('user')
  const owner =
    expression === null
      ? undefined
      : world.directory.resolve(parseFilter(expression)).identity.auth_id
  demand(world, caller, READ_TOKENS, owner)
  const limit = limitIn(query)
  const size = Math.min(limit ?? world.settings.pageSize, world.settings.pageSize)
  const { page, hasMore } = take(tokensOf(world, owner, afterIn(query)), size)
  const last = page.at(-1)
  const next = hasMore && last ? pathOfNext(query, last, size) : null
  return { entries: page.map(metadataOf), paging: { next } }
}

function limitIn(query: URLSearchParams): number | undefined {
  const text = query.get('limit')
  if (text === null) return undefined
  if (!/^\d+$/.test(text)) throw unparsable('limit')
  return Number(text)
}

function afterIn(query: URLSearchParams): string | undefined {
  const text = query.get('after')
  if (text === null || text === '') return undefined
  if (!/^\d{1,39}$/.test(text)) throw unparsable('after')
  return text
}

function take(
  tokens: Iterable<TokenRecord>,
  size: number,
): { readonly page: readonly TokenRecord[]; readonly hasMore: boolean } {
  const page: TokenRecord[] = []
  for (const token of tokens) {
    if (page.length >= size) return { page, hasMore: true }
    page.push(token)
  }
  return { page, hasMore: false }
}

function pathOfNext(query: URLSearchParams, last: TokenRecord, size: number): string {
  const user = query.get('user')
  const next = new URLSearchParams({
    ...(user === null ? {} : { user }),
    after: last.id,
    limit: String(size),
  })
  return `${COLLECTION}?${next}`
}
