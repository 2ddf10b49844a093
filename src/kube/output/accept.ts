/** One element of an Accept header. */
export interface Clause {
  readonly type: string
  readonly subtype: string
  readonly parameters: ReadonlyMap<string, string>
}

/**
 * Parses an Accept header, the most wanted first (munnerlyn/goautoneg ParseAccept): by q, even when that is 0, then what
 * is named before wildcards.
 */
export function acceptClauses(header: string): readonly Clause[] {
  return header
    .split(',')
    .map((part) => parse(part.trim()))
    .filter((clause) => clause !== undefined)
    .toSorted((a, b) => b.quality - a.quality || wildness(a) - wildness(b))
}

function parse(part: string): (Clause & { readonly quality: number }) | undefined {
  const [range = '', ...pairs] = part.split(';')
  const [type = '', subtype, ...rest] = range.split('/').map((piece) => piece.trim())
  if (rest.length > 0 || (subtype === undefined && type !== '*')) return undefined
  const parameters = new Map<string, string>()
  let quality = 1
  for (const pair of pairs) {
    const cut = pair.indexOf('=')
    if (cut < 0) continue
    const [name, value] = [pair.slice(0, cut).trim(), pair.slice(cut + 1).trim()]
    if (name === 'q') quality = Number.parseFloat(value) || 0
    else parameters.set(name, value)
  }
  return { type, subtype: subtype ?? '*', parameters, quality }
}

function wildness({ type, subtype }: Clause): number {
  if (type === '*') return 2
  return subtype === '*' ? 1 : 0
}

/** Says whether a client wants something else than the object: an empty parameter says nothing. */
export const isTransformed = (parameters: Clause['parameters']): boolean =>
  ['as', 'g', 'v'].some((name) => (parameters.get(name) ?? '') !== '')

/**
 * Says in which encoding a client wants all groups in one document rather than a list of them; undefined when it does
 * not. The first clause that can be kept decides. The beta of that document is not served any more.
 */
export function aggregatedEncoding(header: string): 'json' | 'yaml' | undefined {
  if (!header.includes('APIGroupDiscoveryList')) return undefined
  for (const { type, subtype, parameters } of acceptClauses(header)) {
    const isAny = type === '*' || subtype === '*'
    if (type !== '*' && type !== 'application') continue
    if (!isAny && subtype !== 'json' && subtype !== 'yaml') continue
    if (!isTransformed(parameters)) return undefined
    const isAggregated =
      parameters.get('as') === 'APIGroupDiscoveryList' &&
      parameters.get('g') === 'apidiscovery.k8s.io' &&
      parameters.get('v') === 'v2'
    if (isAggregated) return subtype === 'yaml' ? 'yaml' : 'json'
  }
  return undefined
}
