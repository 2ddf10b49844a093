import { Readable } from 'node:stream'
import type { ReadableStream as NodeStream } from 'node:stream/web'
import type { Express } from 'express'
import type { IncomingMessage } from 'node:http'
import supertest from 'supertest'
import type { Target } from '../../../contracts/harness/target.ts'

/**
 * An Express app by supertest. The parser buffers nothing: the answer is there with its headers, so that a watch can be
 * read while it goes on.
 */
export function supertestTarget(app: Express): Target {
  return {
    name: 'express by supertest',
    url: 'http://supertest.invalid',
    fetch: (path, init = {}) =>
      new Promise((resolve, reject) => {
        const call = new supertest.Test(app, init.method ?? 'GET', path)
          .set(Object.fromEntries(new Headers(init.headers)))
          .ok(() => true)
          .buffer(true)
          .parse((response, done) => {
            const message = response as unknown as IncomingMessage
            message.once('end', () => done(null, undefined))
            message.once('error', (error) => done(error, undefined))
            resolve(responseOf(message))
          })
        // An event target waits for what a listener gives back, and a superagent request is a promise of sorts.
        init.signal?.addEventListener('abort', () => void call.abort())
        if (typeof init.body === 'string') call.send(init.body)
        call.end((error, response) => {
          if (error) reject(error)
          // An answer without a body is never parsed.
          else resolve(new Response(null, { status: response.status, headers: response.headers }))
        })
      }),
    close: async () => {},
  }
}

function responseOf(message: IncomingMessage): Response {
  const headers = new Headers()
  for (const [name, values] of Object.entries(message.headersDistinct)) {
    for (const value of values ?? []) headers.append(name, value)
  }
  const body = Readable.toWeb(message) as NodeStream<Uint8Array> as ReadableStream<Uint8Array>
  return new Response(body, { status: message.statusCode ?? 0, headers })
}
