/** Far more than any check asks for: a body that goes on and on must not fill the memory. */
const MOST_BYTES = 64 * 1024 * 1024

/** A body that went on after the most that is read of one. */
export class EndlessBody extends Error {
  override readonly name = 'EndlessBody'

  constructor() {
    super(`the body goes on after ${MOST_BYTES / 1024 / 1024} MiB`)
  }
}

/**
 * Reads the body of an answer as text.
 *
 * @param response as fetch gave it
 * @returns the text; rejects with EndlessBody when it is too long
 */
export async function textOf(response: Response): Promise<string> {
  const reader = response.body?.getReader()
  if (!reader) return ''
  const decoder = new TextDecoder()
  const texts: string[] = []
  let size = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return texts.join('') + decoder.decode()
    size += value.length
    if (size > MOST_BYTES) break
    texts.push(decoder.decode(value, { stream: true }))
  }
  reader.cancel().catch(() => {})
  throw new EndlessBody()
}
