import { encodeJsonText } from '../../json/encode-json.ts'
import type { JsonObject } from '../../json/value.ts'
import { objectAs, type Resource } from '../resource.ts'
import type { WatchEvent } from '../watch/event.ts'
import { includeObjectOf, objectMetadata, type Shaping } from './form-result.ts'
import { partialHead, partialMetadata } from './partial-metadata.ts'

/** Turns the events of one watch into the form that its client wants; undefined ends the watch. */
export type FormEvent = (event: WatchEvent) => WatchEvent | undefined

/**
 * The form of a watch's events: tables of one row, the first with the columns, or metadata alone. A list of metadata
 * fits no event: such a watch ends at its first. Errors stay as they are. Undefined when events need no change. Refuses
 * an `includeObject` that is none with a 400.
 */
export function watchForm(
  resource: Resource,
  shaping: Omit<Shaping, 'now'> & { readonly now: () => number },
): FormEvent | undefined {
  const { transform, version } = shaping.form
  switch (transform) {
    case undefined:
      return undefined
    case 'PartialObjectMetadataList':
      return unlessError(() => undefined)
    case 'PartialObjectMetadata':
      return unlessError((event) => {
        const { entry, type } = event
        if (!entry) return shown(type, partialMetadata(objectOf(event, resource), version))
        const metadata = shaping.tables.metadata.of(entry, resource)
        return { type, text: `${partialHead(version)}${metadata}}` }
      })
    case 'Table': {
      const includeObject = includeObjectOf(shaping.includeObject)
      let isContinued = false
      return unlessError((event) => {
        const object = objectOf(event, resource)
        const head = { metadata: objectMetadata(object), isContinued }
        isContinued = true
        const isMarked = event.type === 'BOOKMARK' && includeObject === 'None'
        const options = {
          version,
          includeObject: isMarked ? ('Metadata' as const) : includeObject,
          now: shaping.now(),
        }
        return shown(event.type, shaping.tables.table(resource, [object], head, options))
      })
    }
  }
}

const unlessError =
  (change: FormEvent): FormEvent =>
  (event) =>
    event.type === 'ERROR' ? event : change(event)

const shown = (type: WatchEvent['type'], object: JsonObject): WatchEvent => ({
  type,
  text: encodeJsonText(object),
})

function objectOf({ entry, text }: WatchEvent, resource: Resource): JsonObject {
  return entry ? objectAs(resource, entry.value) : (JSON.parse(text) as JsonObject)
}
