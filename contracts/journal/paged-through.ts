import { requestsOf, type Found, type RecordedRequest } from './recorded.ts'

/**
 * Says whether a client read a collection page by page to the end: a list with a limit, then one for each continue token
 * that it was given, until there was none.
 *
 * @param journal of the mock that was asked
 * @param resource the plural, such as `oauthclients`
 */
export function pagedThrough(journal: unknown, resource: string): Found {
  const lists = requestsOf(journal, 'list', resource).filter(({ status }) => status === 200)
  const starts = lists.filter(
    ({ parameters }) => limited(parameters) && (parameters.get('continue') ?? '') === '',
  )
  if (lists.length === 0) return { pass: false, what: `never listed ${resource}` }
  if (starts.length === 0) return { pass: false, what: `never asked for a page of ${resource}` }
  const chains = starts.map((start) => chainFrom(start, lists))
  const whole = chains.find((chain) => chain.at(-1)?.continueToken === '')
  if (whole) return { pass: true, what: `read ${resource} to the end in ${whole.length} pages` }
  const longest = Math.max(...chains.map((chain) => chain.length))
  return {
    pass: false,
    what: `stopped after ${longest} ${longest === 1 ? 'page' : 'pages'} of ${resource}, though there was more`,
  }
}

function chainFrom(
  start: RecordedRequest,
  lists: readonly RecordedRequest[],
): readonly RecordedRequest[] {
  const chain = [start]
  for (let last = start; last.continueToken !== '';) {
    const { continueToken } = last
    const next = lists.find(({ parameters }) => parameters.get('continue') === continueToken)
    if (!next || chain.includes(next)) return chain
    chain.push(next)
    last = next
  }
  return chain
}

/** Says whether a list asks for no more than a page. */
export const limited = (parameters: URLSearchParams): boolean => Number(parameters.get('limit')) > 0
