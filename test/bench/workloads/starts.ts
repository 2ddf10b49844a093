import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import { createInterface } from 'node:readline'
import { interleave } from '../harness/interleave.ts'
import { startProcess } from '../harness/process.ts'
import { rowsOf, type Row } from '../harness/row.ts'
import { figureOf } from '../harness/statistics.ts'
import type { Workload } from './workload.ts'

const SERVE = `
  const { main } = await import('./dist/src/cli/main.js')
  process.exit(await main(['serve', '--port', '0', '--log', 'json', '--world', 'empty'], '0'))`
const RAW = `
  const { createServer } = await import('node:http')
  const server = createServer((_, response) => response.end('{}'))
  server.listen(0, '127.0.0.1', () => {
    console.log(JSON.stringify({ url: 'http://127.0.0.1:' + server.address().port }))
  })`

/** W1: the first mock of a process, the next one, and a server from nothing to its first answer. */
export const starts: Workload = {
  id: 'W1',
  title: 'Start: a mock, another one, a server',
  run: async (rounds) => {
    const first = { name: 'first createMock()', sample: () => created('first') }
    const again = { name: 'createMock() again', sample: () => created('again') }
    const [one, other] = await interleave([first, again], rounds)
    const raw: number[] = []
    const served: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      raw.push(await untilAnswer(RAW))
      served.push(await untilAnswer(SERVE))
    }
    const more = served.map((sample, round) => sample - (raw[round] ?? 0))
    return [
      ...(one ? [row(one.name, one.figure, 25)] : []),
      ...(other ? [row(other.name, other.figure, 5)] : []),
      row('node:http to its first answer', figureOf(raw)),
      row('serve, more than that', figureOf(more), 150),
    ]
  },
}

const row = (what: string, figure: Row['figure'], most?: number): Row => ({
  workload: 'W1',
  what,
  unit: 'ms',
  figure,
  ...(most === undefined ? {} : { target: { most } }),
})

async function created(which: 'first' | 'again'): Promise<number> {
  await using child = startProcess('first-mock')
  return await child.call<number>(which)
}

/** Milliseconds from the start of a process to the answer of the server that it prints the URL of. */
async function untilAnswer(script: string): Promise<number> {
  const begun = performance.now()
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string]
  const { url } = JSON.parse(line) as { readonly url: string }
  const [response] = (await once(
    get(`${url}/apis/oauth.openshift.io/v1/oauthclients`),
    'response',
  )) as [IncomingMessage]
  if (response.statusCode !== 200) throw new Error(`answered ${response.statusCode}`)
  response.resume()
  await once(response, 'end')
  const spent = performance.now() - begun
  child.kill()
  await once(child, 'exit')
  return spent
}

const IMPORT = (specifier: string): string => `
  const begun = performance.now()
  await import(${JSON.stringify(specifier)})
  console.log(performance.now() - begun)`

/** W11: what it costs to import the package. */
export const importing: Workload = {
  id: 'W11',
  title: "import 'tokamock'",
  run: async (rounds) => {
    const subjects = [
      { name: 'an empty module', sample: () => timeOf(IMPORT('data:text/javascript,export{}')) },
      { name: "import 'tokamock'", sample: () => timeOf(IMPORT('tokamock')) },
    ]
    const measured = await interleave(subjects, rounds)
    return rowsOf('W11', 'ms', measured, {}).map((row, index) =>
      index === 0 ? row : { ...row, ratio: undefined, target: { most: 40 } },
    )
  },
}

async function timeOf(script: string): Promise<number> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string]
  await once(child, 'exit')
  return Number(line)
}
