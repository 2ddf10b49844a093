import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createMock } from '../../../mocks/index.ts'
import { listen } from '../../../src/adapters/node/index.ts'
import { Command, type Ended } from '../command.ts'

const folder = mkdtempSync(join(tmpdir(), 'tokamock-check-'))
afterAll(() => rmSync(folder, { recursive: true }))

const CLIENTS = '/apis/oauth.openshift.io/v1/oauthclients'
const FOCUS = ['--api', 'openshift', '--focus', '/(get-missing|list-bad-limit|create-dry-run)']

async function check(...args: readonly string[]): Promise<Ended> {
  await using command = new Command(['check', ...args])
  return await command.ended()
}

async function serving(prepare: (mock: ReturnType<typeof createMock>) => void = () => {}) {
  const mock = createMock()
  prepare(mock)
  const server = await listen(mock)
  return {
    mock,
    url: server.url,
    async [Symbol.asyncDispose]() {
      await server.close()
      mock.close()
    },
  }
}

const list = {
  kind: 'OAuthClientList',
  apiVersion: 'oauth.openshift.io/v1',
  metadata: { resourceVersion: '1' },
  items: [],
}

const badLimit = (mock: ReturnType<typeof createMock>): void => {
  mock.on('listOAuthClient', ({ request }) =>
    request.url.includes('limit=') ? Response.json(list) : undefined,
  )
}

describe('tokamock check', () => {
  it('passes a server that keeps its promises', async () => {
    await using server = await serving()

    const { code, stdout, stderr } = await check(server.url, ...FOCUS)

    expect(stderr).toBe('')
    expect(stdout).toMatch(/^passed {8}openshift\/get-missing-is-404 {2}\d+ ms$/m)
    expect(stdout).toMatch(/^3 checks: 3 passed in [\d.]+ s\n$/m)
    expect(code).toBe(0)
  })

  it('tells a finding with what it rests on and how to repeat it, and ends with 1', async () => {
    await using server = await serving(badLimit)

    const { code, stdout } = await check(server.url, ...FOCUS, '--token', server.mock.adminToken)

    expect(stdout).toMatch(/^openshift\/list-bad-limit-is-400: failed$/m)
    expect(stdout).toMatch(/ {2}status 200 where 400 was expected\n/)
    expect(stdout).toMatch(/ {2}rests on {2}\S/)
    expect(stdout).toContain(`repeat    curl -sS -X GET '${server.url}${CLIENTS}?limit=`)
    expect(stdout).not.toContain(server.mock.adminToken)
    expect(stdout).toMatch(/^3 checks: 2 passed, 1 failed in/m)
    expect(code).toBe(1)
  })

  it('lives with the findings of a baseline, and says when one is fixed', async () => {
    await using server = await serving(badLimit)
    const path = join(folder, 'baseline.json')
    const findings = [known('list-bad-limit-is-400'), known('get-missing-is-404'), known('gone')]
    writeFileSync(path, JSON.stringify({ findings }))

    const { code, stdout } = await check(server.url, ...FOCUS, '--baseline', path)

    expect(stdout).toContain('known  openshift/list-bad-limit-is-400: the gateway does it')
    expect(stdout).toContain('get-missing-is-404 is in the baseline, but passes now')
    expect(stdout).toContain('openshift/gone is in the baseline, but did not run')
    expect(stdout).toMatch(/^3 checks: 2 passed, 1 failed as known in/m)
    expect(code).toBe(0)
  })

  it('writes report files into a folder', async () => {
    await using server = await serving(badLimit)
    const output = join(folder, 'reports')

    const { code } = await check(
      server.url,
      ...FOCUS,
      '--reporter',
      'github,junit,json,markdown',
      '--output',
      output,
    )

    expect(code).toBe(1)
    const report = JSON.parse(readFileSync(join(output, 'report.json'), 'utf8'))
    expect(report.tally).toMatchObject({ passed: 2, failed: 1 })
    expect(readFileSync(join(output, 'junit.xml'), 'utf8')).toContain('failures="1"')
    expect(readFileSync(join(output, 'report.md'), 'utf8')).toContain('## Findings')
  })

  it('lists checks without a server', async () => {
    const { code, stdout } = await check('--list', '--focus', 'openshift/list-bad-limit')

    expect(stdout).toMatch(/^openshift\/list-bad-limit-is-400\n {2}a limit that .*\n$/)
    expect(code).toBe(0)
  })

  it('reads where and as whom from a kubeconfig', async () => {
    await using server = await serving()
    const path = join(folder, 'kubeconfig')
    writeFileSync(path, kubeconfig(server.url, server.mock.adminToken))

    const { code, stdout } = await check('--kubeconfig', path, ...FOCUS)

    expect(stdout).toMatch(/^3 checks: 3 passed/m)
    expect(code).toBe(0)
  })

  it('holds answers against a document of a file', async () => {
    await using server = await serving()
    const path = join(folder, 'newer.json')
    const document = readFileSync('contracts/documents/openshift.json', 'utf8')
    const narrowed = JSON.parse(document)
    narrowed.components.schemas.OAuthClient.required = ['grantMethods']
    writeFileSync(path, JSON.stringify(narrowed))

    const { stdout } = await check(
      server.url,
      '--focus',
      'create-answers-201',
      '--document',
      `openshift=${path}`,
    )

    expect(stdout).toContain("must have required property 'grantMethods'")
  })

  it.each([
    [['--focus', 'nothing-is-called-so', 'http://127.0.0.1:9'], 'no check matches --focus'],
    [[], 'give the URL of a server, or --kubeconfig FILE'],
    [['127.0.0.1:8443'], '"127.0.0.1:8443" is no URL such as http://127.0.0.1:8443'],
    [['ftp://x'], "a target's URL is http or https, not ftp:"],
    [
      ['http://x', '--api', 'nobody'],
      'there is no contract of "nobody"; there are alauda, kubernetes, openshift',
    ],
    [['http://x', '--reporter', 'morse'], 'there is no reporter "morse"'],
    [['http://x', '--reporter', 'pretty,json'], '--reporter pretty,json needs --output DIR'],
    [['http://x', '--without', 'love'], '--without takes write, impersonate'],
    [['http://x', '--baseline', '/no/such/file'], 'no such file'],
    [['--kubeconfig', '/no/such/file'], 'no such file'],
    [['http://x', '--focus', '('], 'Invalid regular expression'],
    [['http://x', '--timeout', 'soon'], 'A duration is a number with a unit'],
    [['http://x', '--document', 'openshift'], 'It is the name of an API and a file'],
  ])('ends with 2 when it is used wrongly: %s', async (args, message) => {
    const { code, stderr } = await check(...args)

    expect(stderr).toContain(message)
    expect(code).toBe(2)
  })

  it('ends with 3 when the server cannot be reached', async () => {
    const { code, stderr } = await check(await freeUrl(), ...FOCUS)

    expect(stderr).toMatch(/cannot be reached: connect ECONNREFUSED/)
    expect(code).toBe(3)
  })

  it('waits for a server that is still to come', async () => {
    const url = await freeUrl()
    await using command = new Command(['check', url, ...FOCUS, '--wait-for-target', '20s'])
    const mock = createMock()
    const server = await listen(mock, { port: Number(new URL(url).port) })

    const { code, stderr } = await command.ended()
    await server.close()
    mock.close()

    expect(stderr).toContain(`waiting for ${url}`)
    expect(code).toBe(0)
  })

  it('removes what it made when it is interrupted', async () => {
    await using server = await serving()
    await using command = new Command(['check', server.url, '--focus', 'watch-timeout-ends'])
    while ((await clientsOf(server.mock)) === 0) await pause()

    command.signal('SIGINT')
    const { code, stderr } = await command.ended()

    expect(stderr).toContain('stopping: removing what the checks made')
    expect(code).toBe(130)
    expect(await clientsOf(server.mock)).toBe(0)
  })

  it('removes what it made when npm passes the same interrupt on', async () => {
    await using server = await serving()
    await using command = new Command(['check', server.url, '--focus', 'watch-timeout-ends'])
    while ((await clientsOf(server.mock)) === 0) await pause()

    // Without a pause, which a busy machine could make so long that they are two keystrokes.
    command.signal('SIGINT')
    command.signal('SIGTERM')
    const { code, stderr } = await command.ended()

    expect(stderr).toContain('stopping: removing what the checks made')
    expect(code).toBe(130)
    expect(await clientsOf(server.mock)).toBe(0)
  })
})

const known = (id: string) => ({ check: `openshift/${id}`, reason: 'the gateway does it' })

async function clientsOf(mock: ReturnType<typeof createMock>): Promise<number> {
  return (await (await mock.fetch(CLIENTS)).json()).items.length
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5))

async function freeUrl(): Promise<string> {
  const mock = createMock()
  const server = await listen(mock)
  await server.close()
  mock.close()
  return server.url
}

const kubeconfig = (url: string, token: string): string => `
apiVersion: v1
kind: Config
current-context: here
contexts: [{ name: here, context: { cluster: mock, user: me } }]
clusters: [{ name: mock, cluster: { server: '${url}' } }]
users: [{ name: me, user: { token: '${token}' } }]
`
