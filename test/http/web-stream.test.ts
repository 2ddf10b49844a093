import { describe, expect, it } from 'vitest'
import { sourceFrom, streamFrom } from '../../src/http/web-stream.ts'
import { collectGarbage } from '../collect-garbage.ts'
import { ScriptedSource } from '../adapters/scripted-source.ts'

const text = (bytes: Uint8Array | undefined | null): string =>
  new TextDecoder().decode(bytes ?? undefined)

describe('streamFrom', () => {
  it('reads the source only when its own reader asks', async () => {
    const source = new ScriptedSource(() => new Uint8Array(8))
    const reader = streamFrom(source).getReader()

    await reader.read()
    await reader.read()

    expect(source.reads).toBe(2)
  })

  it('gives its reader bytes of its own', async () => {
    const chunk = new TextEncoder().encode('shared')
    const reader = streamFrom(new ScriptedSource(() => chunk)).getReader()

    const { value } = await reader.read()
    structuredClone(value, { transfer: value ? [value.buffer] : [] })

    expect(text(chunk)).toBe('shared')
    expect(text((await reader.read()).value)).toBe('shared')
  })

  it('hands over a chunk that comes while the reader waits', async () => {
    const source = new ScriptedSource()
    const reader = streamFrom(source).getReader()

    const waiting = reader.read()
    source.push('late')

    expect(text((await waiting).value)).toBe('late')
  })

  it('ends with the source, without cancelling it', async () => {
    const source = new ScriptedSource()
    source.push('one')
    source.end()

    expect(await new Response(streamFrom(source)).text()).toBe('one')
    expect(source.cancels).toBe(0)
  })

  it('cancels the source once when the reader leaves', async () => {
    const source = new ScriptedSource()
    const controller = new AbortController()
    const reader = streamFrom(source, { signal: controller.signal }).getReader()

    await reader.cancel()
    controller.abort()

    expect(source.cancels).toBe(1)
  })

  it('breaks off with the reason of its signal', async () => {
    const source = new ScriptedSource()
    const controller = new AbortController()
    const reader = streamFrom(source, { signal: controller.signal }).getReader()
    const waiting = reader.read()

    controller.abort(new Error('enough'))

    await expect(waiting).rejects.toThrow('enough')
    expect(source.cancels).toBe(1)
  })

  it('breaks off at once when its signal has fired before', async () => {
    const source = new ScriptedSource()
    const reader = streamFrom(source, { signal: AbortSignal.abort() }).getReader()

    await expect(reader.read()).rejects.toMatchObject({ name: 'AbortError' })
    expect(source.cancels).toBe(1)
  })

  it('breaks off with the error of its source', async () => {
    const source = new ScriptedSource()
    const reader = streamFrom(source).getReader()

    source.fail(new Error('broken'))

    await expect(reader.read()).rejects.toThrow('broken')
    expect(source.cancels).toBe(1)
  })

  it('hears the abort of a request that only the stream still knows', async () => {
    const source = new ScriptedSource()
    const controller = new AbortController()
    const reader = requestedStream(source, controller.signal).getReader()
    const waiting = reader.read()

    await collectGarbage()
    controller.abort()

    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' })
  })
})

describe('sourceFrom', () => {
  it('gives the chunks, then the end', async () => {
    const source = sourceFrom(new Blob(['all of it']).stream())

    expect(await nextOf(source)).toBe('all of it')
    expect(await nextOf(source)).toBeNull()
  })

  it('cancels the stream', async () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    const source = sourceFrom(new ReadableStream({ cancel: () => resolve() }))

    source.cancel()

    await promise
    expect(source.read()).toBeNull()
  })

  it('throws the error of a stream that breaks', async () => {
    const source = sourceFrom(
      new ReadableStream({
        pull: (controller) => controller.error(new Error('broken')),
      }),
    )

    await expect(nextOf(source)).rejects.toThrow('broken')
  })
})

function requestedStream(source: ScriptedSource, signal: AbortSignal): ReadableStream<Uint8Array> {
  return streamFrom(source, { request: new Request('http://localhost/', { signal }) })
}

async function nextOf(source: ReturnType<typeof sourceFrom>): Promise<string | null> {
  for (;;) {
    const chunk = source.read()
    if (chunk === null) return null
    if (chunk !== undefined) return text(chunk)
    await new Promise<void>((resolve) => source.onReadable(resolve))
  }
}
