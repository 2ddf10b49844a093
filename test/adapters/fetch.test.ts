import { afterEach, describe, expect, it, vi } from 'vitest'
import { fetchFrom } from '../../src/adapters/fetch.ts'
import type { PlainAnswer } from '../../src/http/exchange.ts'
import { BODY_LIMIT } from '../../src/http/exchange.ts'
import { Answerer, answerOf } from './answers.ts'
import { ScriptedSource } from './scripted-source.ts'

afterEach(() => {
  vi.useRealTimers()
})

describe('fetchFrom', () => {
  it.for([
    ['/apis/a?b=c', 'http://localhost'],
    ['//api.test/apis/a?b=c', 'http://api.test'],
    ['apis/a?b=c', 'http://localhost'],
    [new URL('https://api.test:6443/apis/a?b=c'), 'https://api.test:6443'],
    [new Request('https://api.test:6443/apis/a?b=c'), 'https://api.test:6443'],
  ] as const)('takes %s', async ([input, origin]) => {
    const { mock, fetch } = fetching(answerOf('{}'))

    const response = await fetch(input)

    expect(await response.json()).toEqual({})
    expect(mock.requests).toMatchObject([{ method: 'GET', path: '/apis/a', query: 'b=c', origin }])
  })

  it('takes what fetch takes in its second argument', async () => {
    const { mock, fetch } = fetching(answerOf('{}', { status: 201 }))

    const response = await fetch('/apis', {
      method: 'post',
      headers: { 'Content-Type': 'application/json' },
      body: '{"a":1}',
    })

    expect(response.status).toBe(201)
    expect(mock.requests[0]?.method).toBe('POST')
    expect(mock.requests[0]?.headers.get('content-type')).toBe('application/json')
    expect(new TextDecoder().decode(mock.requests[0]?.body)).toBe('{"a":1}')
  })

  it('lets the second argument change a request', async () => {
    const { mock, fetch } = fetching(answerOf('{}'))

    await fetch(new Request('http://api.test/apis'), { method: 'DELETE' })

    expect(mock.requests[0]?.method).toBe('DELETE')
  })

  it('hands over one byte more than the limit of a body', async () => {
    const { mock, fetch } = fetching(answerOf('{}', { status: 413 }))

    const response = await fetch('/apis', { method: 'POST', body: new Uint8Array(BODY_LIMIT + 5) })

    expect(response.status).toBe(413)
    expect(mock.requests[0]?.body).toHaveLength(BODY_LIMIT + 1)
  })

  it('answers HEAD without a body', async () => {
    const { fetch } = fetching(answerOf('{}', { headers: { 'content-length': '2' } }))

    const response = await fetch('/apis', { method: 'HEAD' })

    expect(response.body).toBeNull()
    expect(response.headers.get('content-length')).toBe('2')
  })

  it('refuses what fetch refuses', async () => {
    const { fetch } = fetching(answerOf('{}'))

    const init = { method: 'GET', body: 'not allowed' }

    await expect(fetch('/apis', init)).rejects.toThrow(TypeError)
  })

  it('rejects when its signal has fired before, without asking', async () => {
    const { mock, fetch } = fetching(answerOf('{}'))

    const answer = fetch('/apis', { signal: AbortSignal.abort() })

    await expect(answer).rejects.toMatchObject({ name: 'AbortError' })
    expect(mock.requests).toEqual([])
  })

  it('rejects when its signal fires before the answer, and lets go of the late answer', async () => {
    const source = new ScriptedSource()
    const late = Promise.withResolvers<PlainAnswer>()
    const asked = Promise.withResolvers<void>()
    const fetch = fetchFrom(() => {
      asked.resolve()
      return late.promise
    })
    const controller = new AbortController()
    const response = fetch('/apis', { signal: controller.signal })

    await asked.promise
    controller.abort()
    late.resolve(answerOf(source))

    await expect(response).rejects.toMatchObject({ name: 'AbortError' })
    await source.cancelled
  })

  it('breaks a stream off when its signal fires', async () => {
    const source = new ScriptedSource()
    const { fetch } = fetching(answerOf(source))
    const controller = new AbortController()
    const response = await fetch('/apis', { signal: controller.signal })
    const text = response.text()

    controller.abort(new Error('enough'))

    await expect(text).rejects.toThrow('enough')
    expect(source.cancels).toBe(1)
  })

  it('lets 1,000 streams share one signal', async () => {
    const warnings: unknown[] = []
    const note = (warning: unknown): void => void warnings.push(warning)
    process.on('warning', note)
    const sources = Array.from({ length: 1_000 }, () => new ScriptedSource())
    const fetch = fetchFrom(({ query }) => answerOf(sources[Number(query)] ?? ''))
    const controller = new AbortController()

    await Promise.all(sources.map((_, at) => fetch(`/apis?${at}`, { signal: controller.signal })))
    controller.abort()
    await Promise.all(sources.map((source) => source.cancelled))

    process.off('warning', note)
    expect(sources.every((source) => source.cancels === 1)).toBe(true)
    expect(warnings).toEqual([])
  })

  it('ends a stream that has something to read and is not read for ten minutes', async () => {
    vi.useFakeTimers()
    const source = new ScriptedSource()
    const { fetch } = fetching(answerOf(source))
    await fetch('/apis')

    source.push('unread')
    vi.advanceTimersByTime(11 * 60_000)

    expect(source.cancels).toBe(1)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('ends a stream after an hour', async () => {
    vi.useFakeTimers()
    const source = new ScriptedSource()
    const { fetch } = fetching(answerOf(source))
    const text = fetch('/apis').then((response) => response.text())

    await vi.advanceTimersByTimeAsync(59 * 60_000)
    expect(source.cancels).toBe(0)
    await vi.advanceTimersByTimeAsync(2 * 60_000)

    expect(await text).toBe('')
    expect(source.cancels).toBe(1)
  })

  it('leaves no timer behind when a stream ends', async () => {
    vi.useFakeTimers()
    const source = new ScriptedSource()
    source.push('all')
    source.end()
    const { fetch } = fetching(answerOf(source))

    const response = await fetch('/apis')

    expect(await response.text()).toBe('all')
    expect(vi.getTimerCount()).toBe(0)
    expect(source.cancels).toBe(0)
  })
})

function fetching(answer: PlainAnswer | Promise<PlainAnswer>) {
  const mock = new Answerer(() => answer)
  return { mock, fetch: fetchFrom((request) => mock.answer(request)) }
}
