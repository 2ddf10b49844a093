import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTlsIdentity } from '../../src/adapters/node/tls-identity.ts'
import { Command } from './command.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tokamock-'))
})

afterEach(() => rm(folder, { recursive: true }))

describe('tokamock serve --tls', () => {
  it('writes what clients are to trust, and a kubeconfig that trusts it', async () => {
    const [ca, kubeconfig] = [join(folder, 'ca.pem'), join(folder, 'kubeconfig')]
    await using command = new Command([
      'serve',
      '--port',
      '0',
      '--tls',
      '--tls-ca-out',
      ca,
      '--kubeconfig',
      kubeconfig,
    ])

    const [greeting] = await command.output(/listening on https:[^]*Ctrl-C\.\n/)

    expect(greeting).toContain(`curl --cacert ${ca} 'https://127.0.0.1:`)
    expect(greeting).toContain(`kubectl --kubeconfig ${kubeconfig} get `)
    const written = await readFile(kubeconfig, 'utf8')
    const [, data = ''] = /certificate-authority-data: (\S+)/.exec(written) ?? []
    expect(atob(data)).toBe(await readFile(ca, 'utf8'))
    expect((await stat(kubeconfig)).mode & 0o077).toBe(0)
  })

  it('serves a certificate from files', async () => {
    const { certPem, keyPem } = await createTlsIdentity('localhost')
    const [cert, key] = [join(folder, 'cert.pem'), join(folder, 'key.pem')]
    await Promise.all([writeFile(cert, certPem), writeFile(key, keyPem)])
    await using command = new Command([
      'serve',
      '--port',
      '0',
      '--log',
      'json',
      '--tls-cert',
      cert,
      '--tls-key',
      key,
    ])

    const [first] = await command.output(/^.*\n/)

    const { url, kubeconfig } = JSON.parse(first)
    expect(url).toMatch(/^https:/)
    expect(kubeconfig).toContain(`certificate-authority-data: ${btoa(certPem)}`)
  })

  it.each([
    [['--tls-cert', 'cert.pem'], '--tls-cert and --tls-key belong together'],
    [['--tls-ca-out', 'ca.pem'], '--tls-ca-out needs --tls'],
  ])('refuses %j', async (options, message) => {
    await using command = new Command(['serve', '--port', '0', ...options])

    const { code, stderr } = await command.ended()

    expect(code).toBe(2)
    expect(stderr).toContain(message)
  })
})

describe('tokamock serve --kubeconfig', () => {
  it('overwrites its own file and leaves any other as it is', async () => {
    const file = join(folder, 'config')
    await writeFile(file, 'apiVersion: v1\nkind: Config\n')
    await using refused = new Command(['serve', '--port', '0', '--kubeconfig', file])
    expect((await refused.ended()).code).toBe(2)
    expect(await readFile(file, 'utf8')).toBe('apiVersion: v1\nkind: Config\n')

    await rm(file)
    for (let start = 0; start < 2; start += 1) {
      await using command = new Command(['serve', '--port', '0', '--kubeconfig', file])
      const [, url = ''] = await command.output(/listening on (\S+)[^]*Ctrl-C\.\n/)
      expect(await readFile(file, 'utf8')).toContain(`server: ${url}\n`)
    }
  })
})
