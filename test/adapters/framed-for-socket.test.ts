import { describe, expect, it } from 'vitest'
import { framedForSocket } from '../../src/adapters/framed-for-socket.ts'

const throughSocket = new Request('http://api.test/', { headers: { host: 'api.test' } })
const patched = new Request('http://api.test/')

describe('framedForSocket', () => {
  it('begins a stream with an empty chunk and says that it comes in chunks', async () => {
    const stream = new ReadableStream({ pull: (controller) => controller.enqueue(bytes('{}\n')) })
    const answer = new Response(stream, { status: 203, headers: { 'audit-id': '1' } })

    const framed = framedForSocket(throughSocket, answer)

    expect(framed.status).toBe(203)
    expect(Object.fromEntries(framed.headers)).toEqual({
      'audit-id': '1',
      'transfer-encoding': 'chunked',
    })
    const reader = framed.body?.getReader()
    expect((await reader?.read())?.value).toEqual(bytes(''))
    expect((await reader?.read())?.value).toEqual(bytes('{}\n'))
  })

  it('cancels the stream when it is cancelled', async () => {
    const { promise: cancelled, resolve } = Promise.withResolvers<unknown>()
    const framed = framedForSocket(
      throughSocket,
      new Response(new ReadableStream({ cancel: resolve })),
    )

    await framed.body?.cancel('enough')

    expect(await cancelled).toBe('enough')
  })

  it('breaks when the stream breaks', async () => {
    const broken = new ReadableStream({
      start: (controller) => controller.error(new Error('broken')),
    })

    const framed = framedForSocket(throughSocket, new Response(broken))

    await expect(framed.text()).rejects.toThrow('broken')
  })

  it.each([
    ['without a body', throughSocket, new Response(null, { status: 204 })],
    [
      'that tells its length',
      throughSocket,
      new Response('{}', { headers: { 'content-length': '2' } }),
    ],
    ['to a request that no socket carried', patched, new Response(new ReadableStream())],
  ])('leaves an answer alone %s', (_, request, answer) => {
    expect(framedForSocket(request, answer)).toBe(answer)
  })
})

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
