import { request as httpRequest } from 'node:http'
import { Agent, request as httpsRequest } from 'node:https'
import { Readable } from 'node:stream'
import type { Target } from '../../../contracts/index.ts'
import type { Access } from './kubeconfig.ts'

/**
 * A target that is called with the certificates of a kubeconfig, which the global fetch cannot be told. Keeps
 * connections open until it is closed.
 */
export function httpsTarget(access: Access): Target {
  const base = new URL(access.url)
  const agent = new Agent({
    keepAlive: true,
    ca: access.ca,
    cert: access.certificate,
    key: access.key,
    rejectUnauthorized: !access.isInsecure,
  })
  const url = `${base.origin}${base.pathname}`.replace(/\/$/, '')
  return {
    name: url,
    url,
    fetch: (path, init = {}) => send(new URL(url + path), init, agent),
    close: async () => agent.destroy(),
  }
}

function send(url: URL, init: RequestInit, agent: Agent): Promise<Response> {
  const { promise, resolve, reject } = Promise.withResolvers<Response>()
  const headers = Object.fromEntries(new Headers(init.headers))
  const options = {
    method: init.method ?? 'GET',
    headers,
    ...(init.signal ? { signal: init.signal } : {}),
  }
  const request =
    url.protocol === 'https:' ? httpsRequest(url, { ...options, agent }) : httpRequest(url, options)
  request.on('error', reject)
  request.on('response', (message) => {
    const status = message.statusCode ?? 0
    // A response of these may have no body at all, as the constructor says.
    const hasBody = status !== 204 && status !== 205 && status !== 304
    const body = hasBody ? (Readable.toWeb(message) as ReadableStream<Uint8Array>) : null
    if (!hasBody) message.resume()
    resolve(new Response(body, { status, headers: headersOf(message.rawHeaders) }))
  })
  const body = typeof init.body === 'string' ? Buffer.from(init.body) : undefined
  // Node tells no length of a body with DELETE by itself.
  if (body) request.setHeader('content-length', body.length)
  request.end(body)
  return promise
}

function headersOf(raw: readonly string[]): Headers {
  const headers = new Headers()
  for (let index = 0; index + 1 < raw.length; index += 2) {
    headers.append(raw[index] ?? '', raw[index + 1] ?? '')
  }
  return headers
}
