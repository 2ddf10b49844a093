import { requestsOf, type Found } from './recorded.ts'

/**
 * Says whether a client watched a collection from a resource version: from one that is named, or from that of a list
 * that it was answered before, so that it can have missed nothing.
 *
 * @param journal of the mock that was asked
 * @param resource the plural, such as `oauthclients`
 * @param version the resource version, the one of any list unless told
 */
export function watchedFrom(journal: unknown, resource: string, version?: string): Found {
  const watches = requestsOf(journal, 'watch', resource)
  const lists = requestsOf(journal, 'list', resource)
  const known = version === undefined ? lists.map(({ listVersion }) => listVersion) : [version]
  const from = watches.map(({ parameters }) => parameters.get('resourceVersion') ?? '')
  if (watches.length === 0) return { pass: false, what: `never watched ${resource}` }
  const met = from.find((start) => start !== '' && known.includes(start))
  if (met !== undefined) return { pass: true, what: `watched ${resource} from ${met}` }
  const seen = from.map((start) => (start === '' ? 'no version' : start)).join(', ')
  const wanted = version ?? (known.length === 0 ? 'a list, and listed nothing' : known.join(' or '))
  return { pass: false, what: `watched ${resource} from ${seen}, not from ${wanted}` }
}
