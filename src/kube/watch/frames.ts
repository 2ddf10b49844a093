import { encodeText } from '../../json/encode-json.ts'
import type { Entry } from '../../store/entry.ts'
import type { WatchEvent } from './event.ts'

/** Encodes events as lines of a watch. An event that many watchers see is encoded once. */
export class Frames {
  readonly #shared = new WeakMap<Entry, { readonly type: string; readonly frame: Uint8Array }>()

  /** The line of an event; `isShared` says that its text is that of the entry itself. */
  frameOf(event: WatchEvent, isShared: boolean): Uint8Array {
    const { entry, type } = event
    if (!entry || !isShared) return frame(event)
    const known = this.#shared.get(entry)
    if (known?.type === type) return known.frame
    const made = frame(event)
    this.#shared.set(entry, { type, frame: made })
    return made
  }
}

const frame = ({ type, text }: WatchEvent): Uint8Array =>
  encodeText(`{"type":"${type}","object":${text}}\n`)
