import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { answerCalls } from '../harness/commands.ts'

// The least that a server over node:http can do: the same bytes, prepared.
let bodies: readonly Uint8Array[] = []
let frame: Uint8Array = new Uint8Array(0)
let next = 0
const streams = new Set<ServerResponse>()
const HEADERS = {
  'audit-id': '3f7a1c52-8f0e-4a51-9d3c-2b6f0c9d1e77',
  'cache-control': 'no-cache, private',
  'content-type': 'application/json',
}

const server = createServer((request, response) => {
  if (request.url === '/watch') {
    response.writeHead(200, HEADERS)
    response.flushHeaders()
    streams.add(response)
    response.on('close', () => streams.delete(response))
    return
  }
  const body = bodies[(next += 1) % bodies.length]
  response.writeHead(200, { ...HEADERS, 'content-length': body?.length ?? 0 })
  response.end(body)
})
await new Promise<void>((resolve) => {
  server.listen({ port: 0, host: '127.0.0.1', backlog: 4096 }, resolve)
})

answerCalls({
  url: () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  prepare: (prepared: readonly Uint8Array[]) => {
    bodies = prepared
  },
  openFeeds: () => streams.size,
  prepareFrame: (length: number) => {
    frame = Buffer.from(`${'x'.repeat(length - 2)}}\n`)
  },
  /** Writes the frame to every stream so many times, each in a tick of its own. */
  events: async (count: number) => {
    for (let left = count; left > 0; left -= 1) {
      for (const stream of streams) stream.write(frame)
      await setTimeout(1)
    }
  },
})
