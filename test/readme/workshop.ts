import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const TOP = fileURLToPath(new URL('../../', import.meta.url))
const TSCONFIG = {
  extends: join(TOP, 'tsconfig.json'),
  compilerOptions: { noUnusedLocals: false },
  include: ['*.ts'],
  exclude: [],
}
const VITEST_CONFIG = `export default {
  resolve: { conditions: ['tokamock-source'] },
  ssr: { resolve: { conditions: ['tokamock-source', 'node'] } },
}`

/** What a command leaves. */
export interface Left {
  readonly code: number
  readonly output: string
}

/** A project of a user in a folder of its own, which has our sources in the place of the published package. */
export class Workshop implements AsyncDisposable {
  readonly #folder: string

  private constructor(folder: string) {
    this.#folder = folder
  }

  /** Makes a workshop with some packages beside `tokamock`. */
  static async open(packages: readonly string[]): Promise<Workshop> {
    const folder = await mkdtemp(join(tmpdir(), 'tokamock-readme-'))
    const workshop = new Workshop(folder)
    for (const name of ['@types/node', '@types/express', ...packages]) {
      const from = name === 'tokamock' ? TOP : join(TOP, 'node_modules', name)
      const to = join(folder, 'node_modules', name)
      await mkdir(dirname(to), { recursive: true })
      await symlink(from, to, 'junction')
    }
    await workshop.write('package.json', '{ "type": "module" }')
    await workshop.write('tsconfig.json', JSON.stringify(TSCONFIG))
    await workshop.write('vitest.config.mjs', VITEST_CONFIG)
    return workshop
  }

  async write(name: string, text: string): Promise<void> {
    await writeFile(join(this.#folder, name), text)
  }

  /** Checks the types of all that was written. */
  check(): Promise<Left> {
    return this.#node(join(TOP, 'node_modules/typescript/bin/tsc'), '--noEmit')
  }

  /** Runs a source as a program. */
  run(name: string): Promise<Left> {
    return this.#node('--conditions=tokamock-source', '--no-warnings', name)
  }

  /** Runs a source as a file of tests. */
  runTests(name: string): Promise<Left> {
    return this.#node(join(TOP, 'node_modules/vitest/vitest.mjs'), 'run', name)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true })
  }

  #node(...args: readonly string[]): Promise<Left> {
    const options = { cwd: this.#folder, timeout: 60_000, env: { ...process.env, NO_COLOR: '1' } }
    return new Promise((resolve) => {
      execFile(process.execPath, args, options, (error, stdout, stderr) => {
        const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1
        resolve({ code, output: stdout + stderr })
      })
    })
  }
}
