import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import { Command } from './command.ts'

const CLIENTS = '/apis/oauth.openshift.io/v1/oauthclients'

describe('tokamock serve', () => {
  it('says where it is, what it serves, what to try and how to stop it', async () => {
    await using command = new Command(['serve', '--port', '0'])

    const [greeting, url = ''] = await command.output(
      /^tokamock [\d.]+ is listening on (http:\/\/127\.0\.0\.1:\d+)\n[^]*Ctrl-C\.\n/,
    )

    expect(greeting).toMatch(/world {2}typical/)
    expect(greeting).toMatch(/openshift \(41 operations\)/)
    const commands = greeting.match(/^ {2}(curl|kubectl) .*$/gm) ?? []
    expect(commands).toHaveLength(3)
    expect(commands.every((line) => line.includes(url))).toBe(true)
  })

  it('serves one system alone on all paths, and refuses one that there is not', async () => {
    await using command = new Command(['serve', '--port', '0', '--api', 'qumulo'])
    const [greeting, url = ''] = await command.output(/listening on (\S+)[^]*Ctrl-C\.\n/)

    const answer = await fetch(`${url}/api/v1/namespaces`)

    expect(greeting).toContain('APIs   qumulo (5 operations)\n')
    expect(greeting).toContain(`  curl '${url}/v1/auth/access-tokens/'\n`)
    expect(await answer.json()).toMatchObject({ error_class: 'http_not_found_error' })

    await using wrong = new Command(['serve', '--port', '0', '--api', 'qumolo'])
    const { code, stderr } = await wrong.ended()
    expect(stderr).toContain('tokamock: apis has "qumolo": there are')
    expect(code).toBe(2)
  })

  it('lets a deleted namespace go where it plays the controllers', async () => {
    const args = ['serve', '--port', '0', '--world', 'empty', '--controllers']
    await using command = new Command(args)
    const [, url = ''] = await command.output(/listening on (\S+)/)
    const namespaces = `${url}/api/v1/namespaces`
    const headers = { 'Content-Type': 'application/json' }
    const body = JSON.stringify({ metadata: { name: 'team' } })
    await fetch(namespaces, { method: 'POST', headers, body })

    const deleted = await fetch(`${namespaces}/team`, { method: 'DELETE' })

    expect(deleted.status).toBe(200)
    const gone = await fetch(`${namespaces}/team`)
    expect(gone.status).toBe(404)
  })

  it('logs a line for each request, without secrets', async () => {
    await using command = new Command(['serve', '--port', '0'])
    const [, url = ''] = await command.output(/listening on (\S+)/)

    await fetch(`${url}${CLIENTS}?limit=1&access_token=hush`, {
      headers: { authorization: 'Bearer hush' },
    })

    const [line] = await command.output(/^GET .*$/m)
    expect(line).toMatch(/^GET {4}\d{3} \S+\?limit=1&access_token=\*\*\* [\d.]+ ms$/)
    command.signal('SIGTERM')
    expect((await command.ended()).stdout).not.toContain('hush')
  })

  it('logs JSON lines, the first with all that a script needs', async () => {
    await using command = new Command(['serve', '--port', '0', '--log', 'json'])
    const [first] = await command.output(/^.*\n/)
    const { url, kubeconfig, tokens } = JSON.parse(first)

    await fetch(`${url}${CLIENTS}?limit=1`)

    expect(kubeconfig).toContain(`server: ${url}`)
    expect(tokens).toEqual({ admin: expect.stringMatching(/^\w{43}$/) })
    const [line] = await command.output(/^.*oauthclients.*\n/m)
    expect(JSON.parse(line)).toEqual({
      method: 'GET',
      path: CLIENTS,
      query: 'limit=1',
      status: 200,
      stream: false,
      ms: expect.any(Number),
    })
  })

  it('asks for tokens, and tells that of the administrator', async () => {
    await using command = new Command('serve --port 0 --log json --auth tokens'.split(' '))
    const [first] = await command.output(/^.*\n/)
    const { url, kubeconfig, tokens } = JSON.parse(first)

    const nobody = await fetch(`${url}${CLIENTS}`)
    const admin = await fetch(`${url}${CLIENTS}`, {
      headers: { Authorization: `Bearer ${tokens.admin}` },
    })

    expect([nobody.status, admin.status]).toEqual([403, 200])
    expect(kubeconfig).toContain(tokens.admin)
  })

  it('logs nothing when it is told so', async () => {
    await using command = new Command(['serve', '--port', '0', '--log', 'off'])
    const [, url = ''] = await command.output(/listening on (\S+)[^]*Ctrl-C\.\n/)

    await fetch(`${url}${CLIENTS}`)
    command.signal('SIGTERM')

    expect((await command.ended()).stdout).toMatch(/Ctrl-C\.\n$/)
  })

  it('begins with the world that it is told', async () => {
    await using empty = new Command(['serve', '--port', '0', '--world', 'empty'])
    await using typical = new Command(['serve', '--port', '0'])

    expect(await clientsOf(empty)).toBe(0)
    expect(await clientsOf(typical)).toBeGreaterThan(0)
  })

  it('makes the same world of the same seed', async () => {
    await using one = new Command(['serve', '--port', '0', '--seed', '7'])
    await using other = new Command(['serve', '--port', '0', '--seed', '7'])

    expect(await uidsOf(one)).toEqual(await uidsOf(other))
  })

  it.for(['SIGINT', 'SIGTERM'] as const)(
    'ends watches and frees the port on %s',
    async (signal) => {
      await using command = new Command(['serve', '--port', '0'])
      const [, url = ''] = await command.output(/listening on (\S+)/)
      const watch = await fetch(`${url}${CLIENTS}?watch=true`)
      const text = watch.text()

      command.signal(signal)

      expect((await command.ended()).code).toBe(0)
      expect(await text).toContain('"ADDED"')
      const next = createServer().listen(Number(new URL(url).port), '127.0.0.1')
      await once(next, 'listening')
      next.close()
    },
  )

  it('says that its port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as AddressInfo

    const { code, stdout, stderr } = await ran(['serve', '--port', String(port)])

    expect(code).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toMatch(
      new RegExp(`^tokamock: port ${port} on 127.0.0.1 is already in use: .*\n$`),
    )
    other.close()
  })

  it.for([
    [['--prot', '5'], "unknown option '--prot'\n(Did you mean --port?)"],
    [['--port', '70000'], 'A port is a number from 0 (any free one) to 65535.'],
    [['--seed', 'seven'], 'A seed is a whole number such as 7.'],
    [['--history', 'long'], 'A duration is a number with a unit, such as 90s, 5m or 24h.'],
    [
      ['--world', 'full'],
      '--world full: it is neither empty nor typical, nor is there such a file',
    ],
    [['more'], 'too many arguments'],
  ] as const)('refuses %j', async ([args, message]) => {
    const { code, stdout, stderr } = await ran(['serve', ...args])

    expect(code).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toContain(message)
  })

  it('explains itself', async () => {
    const { code, stdout } = await ran(['serve', '--help'])

    expect(code).toBe(0)
    expect(stdout).toMatchSnapshot()
  })
})

describe('tokamock', () => {
  it('tells its version', async () => {
    const { code, stdout } = await ran(['--version'])

    expect(code).toBe(0)
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  })

  it('suggests a command for one that it does not know', async () => {
    const { code, stderr } = await ran(['sevre'])

    expect(code).toBe(2)
    expect(stderr).toContain('Did you mean serve?')
  })

  it('shows its help when it is asked for nothing', async () => {
    const { code, stderr } = await ran([])

    expect(code).toBe(2)
    expect(stderr).toContain('Usage: tokamock')
  })

  it('says which Node it needs when it runs on an older one', async () => {
    const older = 'Object.defineProperty(process, "versions", { value: { node: "22.17.1" } })'

    const { code, stderr } = await ran(['serve'], ['--import', `data:text/javascript,${older}`])

    expect(code).toBe(2)
    expect(stderr).toContain('tokamock needs Node 22.18 or newer; this is Node 22.17.1')
    expect(stderr).toContain('npm ci')
  })
})

async function ran(args: readonly string[], nodeArgs?: readonly string[]) {
  await using command = new Command(args, nodeArgs)
  return await command.ended()
}

interface ClientList {
  readonly items: readonly { readonly metadata: { readonly uid: string } }[]
}

async function listOf(command: Command): Promise<ClientList> {
  const [, url = ''] = await command.output(/listening on (\S+)/)
  const response = await fetch(`${url}${CLIENTS}`)
  return (await response.json()) as ClientList
}

async function clientsOf(command: Command): Promise<number> {
  return (await listOf(command)).items.length
}

async function uidsOf(command: Command): Promise<readonly string[]> {
  return (await listOf(command)).items.map(({ metadata }) => metadata.uid)
}
