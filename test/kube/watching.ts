import type { Mock } from '../../mocks/index.ts'

/** One line of a watch. */
export interface Event {
  readonly type: string
  readonly object: {
    readonly kind?: string
    readonly code?: number
    readonly reason?: string
    readonly metadata: {
      readonly name?: string
      readonly resourceVersion?: string
      readonly annotations?: Readonly<Record<string, string>>
    }
  }
}

/** A watch that is open. */
export interface Watching {
  /** The next event; undefined when the watch has ended. */
  next(): Promise<Event | undefined>
  /** All events up to the end. */
  rest(): Promise<readonly Event[]>
  close(): Promise<void>
}

/** Opens a watch. */
export async function watchOf(mock: Pick<Mock, 'fetch'>, path: string): Promise<Watching> {
  const answer = await mock.fetch(path)
  if (answer.status !== 200 || answer.body === null) throw new Error(await answer.text())
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader()
  const lines: string[] = []
  let left = ''
  const next = async (): Promise<Event | undefined> => {
    while (lines.length === 0) {
      const { value, done } = await reader.read()
      if (done) return undefined
      const parts = (left + value).split('\n')
      left = parts.pop() ?? ''
      lines.push(...parts)
    }
    return JSON.parse(lines.shift() ?? '') as Event
  }
  return {
    next,
    async rest() {
      const events: Event[] = []
      for (let event = await next(); event; event = await next()) events.push(event)
      return events
    },
    close: () => reader.cancel(),
  }
}
