import { readdir, realpath } from 'node:fs/promises'
import { delimiter, dirname, join } from 'node:path'
import { runProgram } from './run-program.ts'

/** A kubectl of this machine. */
export interface Kubectl {
  /** Such as `1.33`. */
  readonly version: string
  readonly program: string
}

/** The kubectl of each version that the PATH leads to: plain ones, and those named `kubectl.1.NN` beside them. */
export async function kubectlPrograms(): Promise<readonly Kubectl[]> {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const programs = (await Promise.all(folders.map(programsIn))).flat()
  const found = await Promise.all(programs.map(versionOf))
  const byVersion = new Map(found.flat().map((one) => [one.version, one]))
  return [...byVersion.values()].toSorted((a, b) => minorOf(a) - minorOf(b))
}

const NAME = /^kubectl(\.\d+\.\d+)?$/

async function programsIn(folder: string): Promise<readonly string[]> {
  const names = await namesIn(folder)
  const own = names.filter((name) => NAME.test(name)).map((name) => join(folder, name))
  if (!names.includes('kubectl')) return own
  // A link may lead to where the other versions are.
  const beside = dirname(await realpath(join(folder, 'kubectl')))
  const others = (await namesIn(beside)).filter((name) => NAME.test(name))
  return [...own, ...others.map((name) => join(beside, name))]
}

const namesIn = (folder: string): Promise<readonly string[]> => readdir(folder).catch(() => [])

async function versionOf(program: string): Promise<readonly Kubectl[]> {
  const { stdout } = await runProgram(program, ['version', '--client', '-o', 'json'])
  const [, version] = /"gitVersion": "v(\d+\.\d+)/.exec(stdout) ?? []
  // What only chooses among others is none itself.
  return version === undefined || stdout.includes('dispatcher') ? [] : [{ version, program }]
}

const minorOf = ({ version }: Kubectl): number => Number(version.split('.')[1])
