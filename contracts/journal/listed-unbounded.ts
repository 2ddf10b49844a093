import { limited } from './paged-through.ts'
import { requestsOf, type Found } from './recorded.ts'

/**
 * Says whether a client ever listed without a limit, which a large cluster makes it pay for.
 *
 * @param journal of the mock that was asked
 * @param resource the plural; any unless told
 */
export function listedUnbounded(journal: unknown, resource?: string): Found {
  const unbounded = requestsOf(journal, 'list', resource).filter(
    ({ parameters }) => !limited(parameters),
  )
  const [first] = unbounded
  if (!first)
    return { pass: false, what: `listed ${resource ?? 'everything'} by pages, or not at all` }
  const times = unbounded.length === 1 ? 'once' : `${unbounded.length} times`
  return { pass: true, what: `listed ${first.attributes.resource} without a limit ${times}` }
}
