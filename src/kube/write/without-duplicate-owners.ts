import { encodeJsonText } from '../../json/encode-json.ts'
import { isJsonObject, type JsonObject, type JsonValue } from '../../json/value.ts'
import { metadataOf, withMetadata } from '../meta/object-meta.ts'

/** Drops duplicate owner references, with a warning for each surplus; `when` says at what time they were found. */
export function withoutDuplicateOwners(
  object: JsonObject,
  warnings: string[],
  when = '',
): JsonObject {
  const { ownerReferences } = metadataOf(object)
  if (!Array.isArray(ownerReferences)) return object
  const seen = new Set<string>()
  const surplus: string[] = []
  const owners = ownerReferences.filter((owner: JsonValue) => {
    const text = encodeJsonText(owner)
    if (!seen.has(text)) return Boolean(seen.add(text))
    surplus.push(uidIn(owner))
    return false
  })
  if (surplus.length === 0) return object
  warnings.push(
    `.metadata.ownerReferences contains duplicate entries${when}; API server dedups owner references in 1.20+, and may reject such requests as early as 1.24; please fix your requests; duplicate UID(s) observed: ${surplus.join(', ')}`,
  )
  return withMetadata(object, { ownerReferences: owners })
}

function uidIn(owner: JsonValue): string {
  const uid = isJsonObject(owner) ? owner['uid'] : undefined
  return typeof uid === 'string' ? uid : ''
}
