/** The events of a watch, one at a time. */
export interface EventLines {
  next(): Promise<{ readonly type: string; readonly object: Record<string, unknown> }>
  close(): Promise<void>
}

/** Reads the lines of a watch as they come. */
export function readEvents(answer: Response): EventLines {
  if (!answer.body) throw new TypeError('the answer has no body')
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  return {
    next: async () => {
      while (!rest.includes('\n')) {
        const { done, value } = await reader.read()
        if (done) throw new Error('the watch has ended')
        rest += value
      }
      const end = rest.indexOf('\n')
      const line = rest.slice(0, end)
      rest = rest.slice(end + 1)
      return JSON.parse(line)
    },
    close: () => reader.cancel(),
  }
}
