import { describe, expect, it } from 'vitest'
import { startCluster } from './cluster.ts'
import { kubectlPrograms } from './kubectl-programs.ts'
import { runProgram } from './run-program.ts'

const programs = await kubectlPrograms()

/** A client is a program that has to start for each line. */
const PATIENT = { timeout: 60_000 }

const CLIENT = `apiVersion: oauth.openshift.io/v1
kind: OAuthClient
metadata:
  name: console
grantMethod: auto
redirectURIs:
- https://console.example
`

/** A kubectl at a mock of its own; what it prints has its columns two blanks apart. */
async function startKubectl(program: string) {
  const cluster = await startCluster()
  const env = { KUBECONFIG: cluster.file, HOME: cluster.folder }
  return {
    async run(line: string, input = ''): Promise<string> {
      const { code, stdout, stderr } = await runProgram(program, line.split(' '), { env, input })
      if (code !== 0) throw new Error(`kubectl ${line}: ${stderr}`)
      return stdout.replaceAll(/ {2,}/g, '  ').replaceAll(/ +$/gm, '').trim()
    },
    [Symbol.asyncDispose]: () => cluster[Symbol.asyncDispose](),
  }
}

describe.each(programs)('kubectl $version', PATIENT, ({ program }) => {
  it('creates, shows, describes and deletes', async () => {
    await using kubectl = await startKubectl(program)

    expect(await kubectl.run('create namespace shop')).toBe('namespace/shop created')
    expect(await kubectl.run('create serviceaccount till -n shop')).toBe(
      'serviceaccount/till created',
    )
    expect(await kubectl.run('get sa -n shop')).toMatch(
      /^NAME {2}SECRETS {2}AGE\ntill {2}0 {2}\ds$/,
    )
    expect(await kubectl.run('describe sa till -n shop')).toMatch(
      /^Name: {2}till\nNamespace: {2}shop\n[^]*Events: {2}<none>$/,
    )
    expect(await kubectl.run('delete sa till -n shop')).toBe('serviceaccount "till" deleted')
    await kubectl.run('wait --for=delete sa/till -n shop --timeout=5s')
  })

  it('applies what is new, the same and changed, on either side', async () => {
    await using kubectl = await startKubectl(program)
    const name = 'oauthclient.oauth.openshift.io/console'

    expect(await kubectl.run('apply -f -', CLIENT)).toBe(`${name} created`)
    expect(await kubectl.run('apply -f -', CLIENT)).toBe(`${name} unchanged`)
    const changed = CLIENT.replace('auto', 'prompt')
    expect(await kubectl.run('apply -f -', changed)).toBe(`${name} configured`)
    expect(await kubectl.run('apply --server-side -f -', changed)).toBe(
      `${name} serverside-applied`,
    )
    expect(await kubectl.run('get oauthclient console -o jsonpath={.grantMethod}')).toBe('prompt')
  })

  it('explains kinds and lists what there is', async () => {
    await using kubectl = await startKubectl(program)

    expect(await kubectl.run('explain oauthclients.redirectURIs')).toContain(
      'FIELD: redirectURIs <[]string>',
    )
    expect(await kubectl.run('api-resources --api-group=auth.alauda.io --no-headers')).toBe(
      'accesstokeninfoes  auth.alauda.io/v1  true  AccessTokenInfo',
    )
  })

  it('makes a token that is a service account’s', async () => {
    await using kubectl = await startKubectl(program)
    await kubectl.run('create namespace shop')
    await kubectl.run('create serviceaccount till -n shop')

    const token = await kubectl.run('create token till -n shop --duration=20m')

    const claims = JSON.parse(atob(token.split('.')[1]?.replaceAll('-', '+') ?? ''))
    expect(claims.sub).toBe('system:serviceaccount:shop:till')
    expect(claims.exp - claims.iat).toBe(1200)
  })
})

if (programs.length === 0) {
  it('kubectl finds what it needs', ({ skip }) => skip('there is no kubectl on this machine'))
}
