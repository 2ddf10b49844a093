import { execFile, execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Command } from '../cli/command.ts'

/*
 * The official client, the PyPI package qumulo-api, unchanged against `tokamock serve`. It speaks TLS only.
 *
 *   python3 -m venv venv && venv/bin/pip install qumulo-api==7.10.2.1
 *   TOKAMOCK_PYTHON=venv/bin/python npx vitest run test/qumulo/client.test.ts
 */

const PYTHON = process.env['TOKAMOCK_PYTHON'] ?? 'python3'
// The entry point of the command qq.
const QQ = 'from qumulo.lib.qq import qq_main_PYTHON_ARGCOMPLETE_OK as qq; raise SystemExit(qq())'
const PAGES = `
import sys
from qumulo.lib.identity_util import Identity
from qumulo.rest_client import RestClient
client = RestClient('127.0.0.1', int(sys.argv[1]))
client.login('admin', 'Admin123!')
pages = [[entry.id for entry in page.entries] for page in client.access_tokens.list(limit=2)]
whole = [entry.id for page in client.access_tokens.list() for entry in page.entries]
assert sum(pages, []) == whole, (pages, whole)
assert [len(page) for page in pages] == [2, 2, 2], pages
own = [entry.id for page in client.access_tokens.list(Identity('local:backup')) for entry in page.entries]
assert len(own) == 2, own
print('paged', len(whole))
`

const missing = whyMissing()
if (missing !== undefined) console.log(`skipped, the official Qumulo client is missing: ${missing}`)

function whyMissing(): string | undefined {
  try {
    execFileSync(PYTHON, ['-c', 'import qumulo'], { stdio: 'pipe' })
    return undefined
  } catch (error) {
    return (error as Error).message.trim().split('\n').at(-1)
  }
}

describe.skipIf(missing !== undefined)('the official Qumulo client', { timeout: 60_000 }, () => {
  let home = ''
  let port = ''
  let server: Command | undefined

  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'tokamock-qumulo-'))
    server = new Command(['serve', '--tls', '--port', '0', '--api', 'qumulo', '--log', 'off'])
    const [, found = ''] = await server.output(/listening on https:\/\/127\.0\.0\.1:(\d+)/)
    port = found
    await qq('login', '-u', 'admin', '-p', 'Admin123!')
  })
  afterAll(async () => {
    await server?.[Symbol.asyncDispose]()
    rmSync(home, { recursive: true })
  })

  async function python(...args: readonly string[]): Promise<string> {
    const env = { ...process.env, HOME: home, XDG_CONFIG_HOME: home }
    const { stdout } = await promisify(execFile)(PYTHON, ['-c', ...args], { env })
    return stdout
  }

  const qq = (...args: readonly string[]) =>
    python(QQ, '--host', '127.0.0.1', '--port', port, ...args)

  const json = async (...args: readonly string[]): Promise<Record<string, unknown>> =>
    JSON.parse(await qq(...args))

  const whyNot = (...args: readonly string[]) =>
    qq(...args).then(
      () => 'it worked',
      (error: { readonly stderr: string }) => error.stderr,
    )

  it('tells who it is, with roles, groups and related identities', async () => {
    const told = await qq('who_am_i')

    expect(told).toContain('"name": "admin"')
    expect(told).toContain('"Administrators"')
    expect(told).toContain('User 500 is a member of following groups')
    expect(told).toContain('Expanded identity information for user 500')
  })

  it('creates a token for another user, changes it, uses it and deletes it', async () => {
    const store = join(home, 'token.json')
    const expires = ['--expiration-time', 'Jan 20 2042']

    const { id } = await json('auth_create_access_token', 'uid:77', ...expires, '--file', store)
    const token = await json('auth_get_access_token', String(id))
    const byToken = await qq('--credentials-store', store, 'who_am_i')
    const disabled = await json('auth_modify_access_token', String(id), '-d')
    const refused = await whyNot('--credentials-store', store, 'who_am_i')
    await json('auth_modify_access_token', String(id), '-e')
    const again = await qq('--credentials-store', store, 'who_am_i')
    await qq('auth_delete_access_token', String(id))

    expect(token).toMatchObject({ expiration_time: '2042-01-20T00:00:00Z', enabled: true })
    expect(byToken).toContain(`"access_token_id": "${String(id)}"`)
    expect(disabled).toMatchObject({ id, enabled: false })
    expect(refused).toContain('Need to log in first to establish credentials.')
    expect(again).toContain('"uid": "77"')
    expect(await whyNot('auth_get_access_token', String(id))).toContain('Error 404')
  })

  it('creates tokens of its own until it has two', async () => {
    const { id } = await json('auth_create_access_token', '--self')

    expect(await whyNot('auth_create_access_token', '--self')).toContain(
      'Error 400: too_many_access_tokens_error',
    )
    expect(await qq('auth_list_access_tokens', '--self')).toContain(String(id))
    await qq('auth_delete_access_token', String(id))
  })

  it('lists tokens as a table and page by page', async () => {
    const table = await qq('auth_list_access_tokens', '--user', 'ad:mirka')

    expect(table).toMatch(/^id +user +creator +creation time +expiration time +enabled$/m)
    expect(table).toMatch(/^\d+ +CORP\\mirka +CORP\\mirka +2025-06-21T16:30:12\.734Z/m)
    expect(await python(PAGES, port)).toBe('paged 6\n')
  })

  it('is told in words what goes wrong', async () => {
    expect(await whyNot('auth_create_access_token', 'local:nobody')).toContain(
      'Error 400: cred_invalid_local_user_error',
    )
    expect(await whyNot('login', '-u', 'admin', '-p', 'wrong')).toContain(
      'Error 401: http_unauthorized_error: Incorrect username or password.',
    )
  })
})
