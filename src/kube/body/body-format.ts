import { BODY_LIMIT, type PlainRequest } from '../../http/exchange.ts'
import { parseMediaType } from '../../http/media-type.ts'
import { tooLarge, unsupportedMediaType } from '../status.ts'

/** The media types of bodies, in the order in which a 415 names them. */
const JSON_TYPE = 'application/json'
const YAML_TYPE = 'application/yaml'
const PROTOBUF_TYPE = 'application/vnd.kubernetes.protobuf'

/** How a body is written. */
export type BodyFormat = 'json' | 'yaml' | 'protobuf'

/** How a body is written, by its media type; none at all is JSON. Refuses one that cannot be decoded with a 415. */
export function checkInputType({ headers }: PlainRequest): BodyFormat {
  const header = (headers.get('content-type') ?? '').trim()
  if (header === '' || header === JSON_TYPE) return 'json'
  switch (parseMediaType(header)) {
    case JSON_TYPE:
      return 'json'
    case YAML_TYPE:
      return 'yaml'
    case PROTOBUF_TYPE:
      return 'protobuf'
    default:
      throw unsupportedMediaType([JSON_TYPE, YAML_TYPE, PROTOBUF_TYPE])
  }
}

/** Refuses a body that is too large with a 413. */
export function checkBodySize(request: PlainRequest): void {
  if (request.body.length > BODY_LIMIT) throw tooLarge(BODY_LIMIT)
}
