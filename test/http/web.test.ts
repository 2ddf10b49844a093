import { describe, expect, it } from 'vitest'
import { isChunkSource } from '../../src/http/exchange.ts'
import {
  answerFromWeb,
  requestFromWeb,
  webRequestFrom,
  webResponseFrom,
} from '../../src/http/web.ts'
import { answerOf, headersOf } from '../adapters/answers.ts'
import { ScriptedSource } from '../adapters/scripted-source.ts'

const url = 'http://api.test:8443/apis/a%20b?limit=2&x=%2F#there'

describe('requestFromWeb', () => {
  it('keeps path and query encoded and leaves the fragment out', async () => {
    const plain = await requestFromWeb(new Request(url), 10)

    expect(plain).toMatchObject({
      method: 'GET',
      origin: 'http://api.test:8443',
      path: '/apis/a%20b',
      query: 'limit=2&x=%2F',
      body: new Uint8Array(0),
    })
  })

  it.each([
    'http://h',
    'http://h?',
    'http://h#/there?no',
    'http://[::1]:80/a',
    'https://h:8443/?a?b#c',
    'ws://h/a?b',
    'data:text/plain,a?b#c',
  ])('takes %s apart as a URL does', async (given) => {
    const { origin, path, query } = await requestFromWeb(new Request(given), 10)

    const { origin: expected, pathname, search } = new URL(given)
    expect([origin, path, query]).toEqual([expected, pathname, search.slice(1)])
  })

  it('takes joined header lines apart', async () => {
    const headers = new Headers([
      ['Impersonate-Group', 'one'],
      ['Impersonate-Group', 'two'],
    ])

    const plain = await requestFromWeb(new Request(url, { headers }), 10)

    expect(plain.headers.all('impersonate-group')).toEqual(['one', 'two'])
    expect(plain.headers.get('impersonate-group')).toBe('one, two')
    expect(plain.headers.get('accept')).toBeUndefined()
    expect([...plain.headers.names()]).toEqual(['impersonate-group'])
  })

  it('stops reading one byte past the limit', async () => {
    let isCancelled = false
    const body = new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(4)),
      cancel: () => void (isCancelled = true),
    })

    const request = new Request(url, { method: 'POST', body, duplex: 'half' } as RequestInit)
    const plain = await requestFromWeb(request, 10)

    expect(plain.body).toHaveLength(11)
    expect(isCancelled).toBe(true)
  })

  it('does not wait for somebody else who has cloned the request', async () => {
    const request = new Request(url, { method: 'POST', body: 'x'.repeat(100) })
    const clone = request.clone()

    const plain = await requestFromWeb(request, 10)

    expect(plain.body).toHaveLength(11)
    expect(await clone.text()).toHaveLength(100)
  })

  it('refuses a request whose body was read', async () => {
    const request = new Request(url, { method: 'POST', body: '{}' })
    await request.text()

    await expect(requestFromWeb(request, 10)).rejects.toThrow(TypeError)
  })
})

describe('webRequestFrom', () => {
  it('carries method, URL, headers and body over', async () => {
    const request = webRequestFrom({
      method: 'POST',
      origin: 'http://api.test',
      path: '/apis',
      query: 'a=b',
      headers: headersOf([
        ['impersonate-group', 'one'],
        ['impersonate-group', 'two'],
      ]),
      body: new TextEncoder().encode('{}'),
    })

    expect(request.url).toBe('http://api.test/apis?a=b')
    expect(request.method).toBe('POST')
    expect(request.headers.get('impersonate-group')).toBe('one, two')
    expect(await request.text()).toBe('{}')
  })

  it('leaves out the body of a GET request', () => {
    const body = new TextEncoder().encode('{}')
    const plain = { method: 'GET', origin: 'http://api.test', path: '/', query: '', body }

    expect(webRequestFrom({ ...plain, headers: headersOf([]) }).body).toBeNull()
  })
})

describe('webResponseFrom', () => {
  it('keeps the content type as it is and repeats headers', async () => {
    const headers = { 'set-cookie': ['a=1', 'b=2'], warning: ['299 - "x"', '299 - "y"'] }

    const response = webResponseFrom(answerOf('{}', { status: 201, headers }))

    expect(response.status).toBe(201)
    expect(response.headers.get('content-type')).toBe('application/json')
    expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2'])
    expect(response.headers.get('warning')).toBe('299 - "x", 299 - "y"')
    expect(await response.text()).toBe('{}')
  })

  it('tells the length of a body that is there, in bytes', () => {
    const { headers } = webResponseFrom(answerOf('{"a":"ä"}'))
    const { headers: ofStream } = webResponseFrom(answerOf(new ScriptedSource()))

    expect(headers.get('content-length')).toBe('10')
    expect(ofStream.get('content-length')).toBeNull()
  })

  it.for([204, 205, 304])('answers %i without a body', (status) => {
    expect(webResponseFrom(answerOf('', { status })).body).toBeNull()
  })

  it('answers HEAD without a body and lets go of a stream', () => {
    const source = new ScriptedSource()
    const request = new Request(url, { method: 'HEAD' })

    const response = webResponseFrom(answerOf(source), { request })

    expect(response.body).toBeNull()
    expect(source.cancels).toBe(1)
  })
})

describe('answerFromWeb', () => {
  it('makes bytes of a body that is already there', async () => {
    const answer = await answerFromWeb(Response.json({ a: 1 }, { status: 503 }))

    expect(answer.status).toBe(503)
    expect(answer.headers).toEqual({ 'content-type': 'application/json' })
    expect(answer.body).toEqual(new TextEncoder().encode('{"a":1}'))
  })

  it('leaves a stream a stream', async () => {
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>()
    const writer = writable.getWriter()
    const written = writer.write(new TextEncoder().encode('first'))

    const { body } = await answerFromWeb(new Response(readable))

    if (!isChunkSource(body)) throw new Error('expected a stream')
    expect(new TextDecoder().decode(body.read() ?? undefined)).toBe('first')
    expect(body.read()).toBeUndefined()
    body.cancel()
    await written
    await expect(writer.closed).rejects.toBeUndefined()
  })

  it('keeps several cookies apart', async () => {
    const headers = new Headers([
      ['set-cookie', 'a=1'],
      ['set-cookie', 'b=2'],
    ])

    const answer = await answerFromWeb(new Response(null, { headers }))

    expect(answer.headers).toEqual({ 'set-cookie': ['a=1', 'b=2'] })
  })

  it('refuses a network error', async () => {
    await expect(answerFromWeb(Response.error())).rejects.toThrow(TypeError)
  })
})
