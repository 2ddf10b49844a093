import type { PlainRequest } from '../http/exchange.ts'
import { notAcceptable, notImplemented } from './status.ts'

const REPRESENTATIONS = [
  'application/json',
  'application/yaml',
  'application/vnd.kubernetes.protobuf',
]

/**
 * Checks that the client accepts JSON, which is all that is made so far. Refuses a client that accepts nothing that a
 * server makes with a 406, one that accepts only what this mock leaves out with a 501.
 */
export function checkAcceptsJson(request: PlainRequest, isCollection: boolean): void {
  const clauses = acceptClauses(request.headers.get('accept') ?? '')
  if (clauses.length === 0) return
  const acceptsJson = clauses.some(
    ({ type, parameters }) =>
      type === '*/*' || (type === REPRESENTATIONS[0] && !parameters.has('as')),
  )
  if (acceptsJson) return
  const known = clauses.find(({ type }) => REPRESENTATIONS.includes(type))
  if (known) {
    const form = known.parameters.get('as')
    throw notImplemented(`an answer as ${form === undefined ? known.type : form}`)
  }
  const streams = isCollection
    ? ', application/json;stream=watch, application/vnd.kubernetes.protobuf;stream=watch'
    : ''
  throw notAcceptable(
    `406: Not Acceptable\n\nAvailable representations: ${REPRESENTATIONS.join(', ')}${streams}`,
    {},
  )
}

interface Clause {
  readonly type: string
  readonly parameters: ReadonlyMap<string, string>
}

function acceptClauses(header: string): readonly Clause[] {
  return header
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const [type = '', ...pairs] = part.split(';').map((piece) => piece.trim())
      const parameters = new Map(
        pairs.map((pair) => {
          const cut = pair.indexOf('=')
          return cut < 0
            ? ([pair, ''] as const)
            : ([pair.slice(0, cut), pair.slice(cut + 1)] as const)
        }),
      )
      return { type, parameters }
    })
}
