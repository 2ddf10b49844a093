import type { Change, Entry } from '../../store/entry.ts'
import { encodeJsonText } from '../../json/encode-json.ts'
import type { JsonObject } from '../../json/value.ts'
import { stampRevision } from '../meta/object-meta.ts'
import { textAs, type Resource } from '../resource.ts'

/** The types of watch events. */
export type EventType = 'ADDED' | 'MODIFIED' | 'DELETED' | 'BOOKMARK' | 'ERROR'

/** Says whether a watcher sees an object. */
export type Sees = (object: JsonObject) => boolean

/** An event whose object is encoded. */
export interface WatchEvent {
  readonly type: EventType
  /** The store's entry, where the event shows one just as it is: its line is shared among watchers. */
  readonly entry?: Entry
  /** The object as JSON on one line. */
  readonly text: string
}

/**
 * What a change is to a watcher: entering its selection is ADDED, leaving it is DELETED with the object as it was before
 * and the revision of the change (apiserver pkg/storage/cacher/cache_watcher.go convertToWatchEvent).
 */
export function eventOf(change: Change, resource: Resource, sees: Sees): WatchEvent | undefined {
  const { entry, previous, type, revision } = change
  const wasSeen = previous !== undefined && sees(previous.value)
  const isSeen = type !== 'deleted' && sees(entry.value)
  if (!wasSeen && !isSeen) return undefined
  if (isSeen) return entryEvent(wasSeen ? 'MODIFIED' : 'ADDED', entry, resource)
  if (type === 'deleted') return entryEvent('DELETED', entry, resource)
  const left = stampRevision(previous?.value ?? {}, revision)
  return { type: 'DELETED', text: textAs(resource, encodeJsonText(left)) }
}

/** The event that shows an entry of the store. */
export function entryEvent(type: EventType, entry: Entry, resource: Resource): WatchEvent {
  return { type, entry, text: textAs(resource, entry.text) }
}

/** The event that shows an object of its own: a bookmark or an error. */
export const objectEvent = (type: EventType, object: JsonObject): WatchEvent => ({
  type,
  text: encodeJsonText(object),
})
