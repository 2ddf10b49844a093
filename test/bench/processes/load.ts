import { Agent, get, type IncomingMessage } from 'node:http'
import { connect, type Socket } from 'node:net'
import { once } from 'node:events'
import { answerCalls } from '../harness/commands.ts'

const agent = new Agent({ keepAlive: true, maxSockets: 8 })

interface Requests {
  readonly url: string
  readonly paths: readonly string[]
  readonly headers?: Readonly<Record<string, string>>
}

// The clients: so many requests over eight connections, or so many watches.
async function requests({ url, paths, headers = {} }: Requests): Promise<number> {
  let bytes = 0
  let next = 0
  const work = async (): Promise<void> => {
    for (let path = paths[next++]; path !== undefined; path = paths[next++]) {
      bytes += (await answerTo(`${url}${path}`, headers)).length
    }
  }
  await Promise.all(Array.from({ length: 8 }, work))
  return bytes
}

async function answerTo(url: string, headers: Readonly<Record<string, string>>): Promise<Buffer> {
  const request = get(url, { agent, headers })
  const [response] = (await once(request, 'response')) as [IncomingMessage]
  const chunks: Buffer[] = []
  response.on('data', (chunk: Buffer) => chunks.push(chunk))
  await once(response, 'end')
  const body = Buffer.concat(chunks)
  if (response.statusCode !== 200) throw new Error(`${response.statusCode}: ${body.toString()}`)
  return body
}

const watches: { socket: Socket; lines: number; bytes: number }[] = []

async function watch({
  url,
  path,
  count,
  isSlow,
}: {
  readonly url: string
  readonly path: string
  readonly count: number
  readonly isSlow?: boolean
}): Promise<void> {
  const { hostname, port } = new URL(url)
  await Promise.all(
    Array.from({ length: count }, async () => {
      const socket = connect(Number(port), hostname)
      const seen = { socket, lines: 0, bytes: 0 }
      watches.push(seen)
      await once(socket, 'connect')
      socket.write(`GET ${path} HTTP/1.1\r\nHost: ${hostname}\r\n\r\n`)
      await once(socket, 'data')
      if (isSlow) return void socket.pause()
      socket.on('data', (chunk: Buffer) => {
        seen.bytes += chunk.length
        for (let at = chunk.indexOf(LINE_END); at >= 0; at = chunk.indexOf(LINE_END, at + 1)) {
          seen.lines += 1
        }
      })
    }),
  )
}

// The end of an event; lines of the chunked encoding end in \r\n behind something else.
const LINE_END = Buffer.from('}\n')

answerCalls({
  requests,
  fetch: async ({ url, paths, headers = {} }: Requests) => {
    const bodies: Uint8Array[] = []
    for (const path of paths) bodies.push(await answerTo(`${url}${path}`, headers))
    return bodies
  },
  watch,
  /** How many events each watch has got, at the least and at the most. */
  lines: () => {
    const lines = watches.map((seen) => seen.lines)
    return [Math.min(...lines), Math.max(...lines)]
  },
  hangUp: () => {
    for (const { socket } of watches.splice(0)) socket.destroy()
  },
})
