import type { WatchedEvent } from '../../harness/event-reader.ts'

/**
 * The type of an event and the name of its object.
 *
 * @param event of a watch
 * @returns both
 */
export function seen(event: WatchedEvent): readonly [type: string, name: unknown] {
  return [event.type, event.at('/object/metadata/name')]
}
