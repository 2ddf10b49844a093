import type { PlainRequest } from '../../http/exchange.ts'
import { acceptClauses, isTransformed, type Clause } from '../output/accept.ts'
import { notAcceptable, notImplemented } from '../status.ts'

/** How bytes are made of an answer. */
export type Encoding = 'json' | 'yaml' | 'protobuf'

/** What a client wants instead of the object itself. */
export type Transform = 'Table' | 'PartialObjectMetadata' | 'PartialObjectMetadataList'

/** The form of an answer that client and server agree on. */
export interface OutputForm {
  readonly encoding: Encoding
  /** The next encoding that the client accepts, for what cannot be made in protobuf. */
  readonly fallback?: Encoding | undefined
  readonly transform?: Transform | undefined
  /** The version of meta.k8s.io in which the transformed object comes. */
  readonly version: 'v1' | 'v1beta1'
}

const TYPES: Readonly<Record<Encoding, string>> = {
  json: 'application/json',
  yaml: 'application/yaml',
  protobuf: 'application/vnd.kubernetes.protobuf',
}
const ENCODINGS: readonly Encoding[] = ['json', 'yaml', 'protobuf']
const REPRESENTATIONS = ENCODINGS.map((encoding) => TYPES[encoding])
const STREAMS = [`${TYPES.json};stream=watch`, `${TYPES.protobuf};stream=watch`]

/** The media type of an encoding: exactly this, without a charset. */
export const mediaTypeOf = (encoding: Encoding): string => TYPES[encoding]

/** Plain JSON: what most clients want. */
const JSON_FORM: OutputForm = { encoding: 'json', version: 'v1' }

/** What an endpoint can make. */
export interface Restrictions {
  /** Custom resources are never protobuf. */
  readonly isCustom: boolean
  /** Kinds that are only created have no tables. */
  readonly hasTables: boolean
}

/**
 * Refuses a client that accepts none of the media types of an endpoint with a 406, before anything else is looked at.
 * This is go-restful's look at Accept, which knows neither parameters nor wildcards of a subtype; custom resources are
 * served past it.
 */
export function checkRepresentations(request: PlainRequest, mayStream: boolean): void {
  checkAccepted(request, REPRESENTATIONS, mayStream ? STREAMS : [])
}

/** The same for an endpoint that makes these media types, and names others. */
export function checkAccepted(
  request: PlainRequest,
  types: readonly string[],
  others: readonly string[] = [],
): void {
  const header = request.headers.get('accept') ?? ''
  if (isPlain(header)) return
  const accepted = header.split(',').map((part) => (part.split(';', 1)[0] ?? '').trim())
  if (accepted.some((type) => type === '*/*' || types.includes(type))) return
  const available = [...types, ...others]
  throw notAcceptable(
    `406: Not Acceptable\n\nAvailable representations: ${available.join(', ')}`,
    {},
  )
}

/**
 * Agrees with a client on the form of an answer, by the first clause of Accept that can be kept (apiserver
 * pkg/endpoints/handlers/negotiation/negotiate.go). Refuses a client for whom there is none with a 406.
 */
export function negotiateOutput(request: PlainRequest, restrictions: Restrictions): OutputForm {
  const header = request.headers.get('accept') ?? ''
  if (isPlain(header)) return JSON_FORM
  const forms = formsIn(acceptClauses(header), restrictions)
  const [first] = forms
  if (!first) throw onlyAccepted(REPRESENTATIONS)
  if (first.encoding !== 'protobuf') return first
  return { ...first, fallback: forms.find(({ encoding }) => encoding !== 'protobuf')?.encoding }
}

/** The encoding of an error; undefined when the client accepts none of them: then it is indented JSON. */
export function negotiateError(request: PlainRequest): Encoding | undefined {
  const header = request.headers.get('accept') ?? ''
  if (isPlain(header)) return 'json'
  return acceptClauses(header)
    .filter(({ parameters }) => !isTransformed(parameters))
    .flatMap(streamableEncodingsOf)[0]
}

/** The encoding of a document that has one form only. Refuses a client that accepts none with a 406. */
export function negotiateDocument(request: PlainRequest): Exclude<Encoding, 'protobuf'> {
  const header = request.headers.get('accept') ?? ''
  if (isPlain(header)) return 'json'
  const encodings = acceptClauses(header)
    .filter(({ parameters }) => !isTransformed(parameters))
    .flatMap(streamableEncodingsOf)
  if (encodings.length === 0) throw onlyAccepted(REPRESENTATIONS)
  const found = encodings.find((encoding) => encoding !== 'protobuf')
  if (!found) throw notImplemented('an answer in protobuf')
  return found
}

/** Refuses a watch whose encoding cannot be streamed: YAML with a 406, nothing but protobuf with a 501. */
export function checkStream({ encoding, fallback }: OutputForm): void {
  if (encoding === 'yaml') throw onlyAccepted(STREAMS)
  if (encoding === 'protobuf' && fallback !== 'json') throw notImplemented('a watch in protobuf')
}

// JSON as such in the first place is wanted most, whatever follows.
const isPlain = (header: string): boolean =>
  header === '' || header === '*/*' || PLAIN_FIRST.test(header)
const PLAIN_FIRST = /^application\/json\s*(,|$)/

const onlyAccepted = (types: readonly string[]): Error =>
  notAcceptable(`only the following media types are accepted: ${types.join(', ')}`)

function formsIn(clauses: readonly Clause[], restrictions: Restrictions): readonly OutputForm[] {
  return clauses.flatMap((clause) =>
    streamableEncodingsOf(clause).flatMap((encoding) => {
      if (encoding === 'protobuf' && restrictions.isCustom) return []
      const form = formOf(clause, encoding, restrictions)
      return form ? [form] : []
    }),
  )
}

function encodingsOf({ type, subtype }: Clause): readonly Encoding[] {
  if (type === '*' && subtype === '*') return ENCODINGS
  if (type !== 'application') return []
  if (subtype === '*') return ENCODINGS
  return ENCODINGS.filter((encoding) => TYPES[encoding] === `application/${subtype}`)
}

// Watches are the only streams, and are not in YAML.
function streamableEncodingsOf(clause: Clause): readonly Encoding[] {
  const stream = clause.parameters.get('stream') ?? ''
  if (stream === '') return encodingsOf(clause)
  return stream === 'watch' ? encodingsOf(clause).filter((encoding) => encoding !== 'yaml') : []
}

function formOf(
  { parameters }: Clause,
  encoding: Encoding,
  { hasTables }: Restrictions,
): OutputForm | undefined {
  if (!isTransformed(parameters)) return { encoding, version: 'v1' }
  const version = parameters.get('v')
  const transform = parameters.get('as')
  if (parameters.get('g') !== 'meta.k8s.io') return undefined
  if (version !== 'v1' && version !== 'v1beta1') return undefined
  switch (transform) {
    case 'Table':
      return hasTables && encoding !== 'protobuf' ? { encoding, transform, version } : undefined
    case 'PartialObjectMetadata':
    case 'PartialObjectMetadataList':
      return { encoding, transform, version }
    default:
      return undefined
  }
}
