import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const BIN = fileURLToPath(new URL('../../bin.mjs', import.meta.url))

/** What a command that has ended leaves. */
export interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** A run of the command line in a process of its own, which is ended with its block. */
export class Command implements AsyncDisposable {
  readonly #child: ChildProcess
  readonly #closed: Promise<unknown>
  #stdout = ''
  #stderr = ''
  #heard = (): void => {}

  constructor(args: readonly string[], nodeArgs: readonly string[] = []) {
    const env = { ...process.env, NO_COLOR: '1' }
    this.#child = spawn(process.execPath, [...nodeArgs, BIN, ...args], { env })
    this.#closed = once(this.#child, 'close')
    this.#child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      this.#stdout += text
      this.#heard()
    })
    this.#child.stderr?.setEncoding('utf8').on('data', (text: string) => (this.#stderr += text))
  }

  /** Waits until the output matches; fails when the command ends before. */
  async output(pattern: RegExp): Promise<RegExpExecArray> {
    for (;;) {
      const match = pattern.exec(this.#stdout)
      if (match) return match
      const heard = new Promise<void>((resolve) => (this.#heard = resolve))
      await Promise.race([heard, this.#closed.then(() => this.#failedToSay(pattern))])
    }
  }

  signal(name: NodeJS.Signals): void {
    this.#child.kill(name)
  }

  async ended(): Promise<Ended> {
    await this.#closed
    return { code: this.#child.exitCode, stdout: this.#stdout, stderr: this.#stderr }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#child.kill('SIGKILL')
    await this.#closed
  }

  #failedToSay(pattern: RegExp): void {
    if (pattern.test(this.#stdout)) return
    throw new Error(`ended without ${String(pattern)}: ${this.#stdout}${this.#stderr}`)
  }
}
