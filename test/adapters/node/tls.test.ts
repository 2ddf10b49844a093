import { X509Certificate } from 'node:crypto'
import { get } from 'node:https'
import { connect } from 'node:net'
import { describe, expect, it } from 'vitest'
import { listen } from '../../../src/adapters/node/listen.ts'
import { createTlsIdentity } from '../../../src/adapters/node/tls-identity.ts'
import { encodeText } from '../../../src/json/encode-json.ts'

const mock = {
  answer: ({ origin }: { readonly origin: string }) => ({
    status: 200,
    headers: {},
    body: encodeText(origin),
  }),
}

const read = (url: string, ca: string): Promise<string> =>
  new Promise((resolve, reject) => {
    get(url, { ca, agent: false }, (response) => {
      let text = ''
      response.on('data', (chunk: Buffer) => (text += chunk.toString()))
      response.on('end', () => resolve(text))
    }).on('error', reject)
  })

describe('listen with tls', () => {
  it.each(['127.0.0.1', 'localhost'])(
    'is trusted by who trusts its authority, as %s',
    async (host) => {
      const server = await listen(mock, { tls: true })

      const text = await read(`https://${host}:${server.port}/apis`, server.caPem ?? '')

      expect(text).toBe(`https://${host}:${server.port}`)
      expect(server.url).toBe(`https://127.0.0.1:${server.port}`)
      await server.close()
    },
  )

  it('is trusted by nobody else', async () => {
    const server = await listen(mock, { tls: true })
    const { caPem } = await createTlsIdentity('localhost')

    await expect(read(server.url, caPem)).rejects.toThrow(/certificate/)
    await server.close()
  })

  it('puts the authority and the token into the kubeconfig', async () => {
    const server = await listen(mock, { tls: true, token: 'sha256~admin' })

    const [, data = ''] = /certificate-authority-data: (\S+)/.exec(server.kubeconfig) ?? []
    expect(atob(data)).toBe(server.caPem)
    expect(new X509Certificate(atob(data)).ca).toBe(true)
    expect(server.kubeconfig).toContain('token: "sha256~admin"')
    expect(server.kubeconfig).not.toContain('insecure')
    await server.close()
  })

  it('shows a certificate of the caller’s own', async () => {
    const { certPem, keyPem, caPem } = await createTlsIdentity('localhost')
    const server = await listen(mock, { tls: { cert: certPem, key: keyPem, ca: caPem } })

    expect(await read(server.url, caPem)).toBe(server.url)
    expect(server.caPem).toBe(caPem)
    await server.close()
  })

  it('refuses a key that does not fit', async () => {
    const [one, other] = await Promise.all([createTlsIdentity('a'), createTlsIdentity('b')])
    const tls = { cert: one.certPem, key: other.keyPem }

    await expect(listen(mock, { tls })).rejects.toThrow(/^certificate and key: /)
  })

  it('closes connections that never shook hands', async () => {
    const server = await listen(mock, { tls: true })
    const socket = connect(server.port, '127.0.0.1')
    await new Promise((resolve) => socket.once('connect', resolve))
    const closed = new Promise((resolve) => socket.once('close', resolve))

    await server.close()

    await closed
  })
})
