import { Worker } from 'node:worker_threads'
import type { Trial, Verdict } from './trial.ts'

/** After so long, in milliseconds, a trial has hung. */
const PATIENCE = 60_000
/** So many mutants are tried in one thread: what is loaded for each is never let go of. */
const TRIALS = 30

/** A thread for trials, renewed when it is used up, has hung or has broken. */
export class Thread {
  #worker: Worker | undefined
  #settle: (verdict: Verdict) => void = () => {}
  #left = 0

  /** Runs checks in a mock that has the mutant in it, or none. Never rejects. */
  async tryOut(trial: Trial): Promise<Verdict> {
    const worker = this.#worker ?? this.#begin()
    const { promise, resolve } = Promise.withResolvers<Verdict>()
    this.#settle = resolve
    const timer = setTimeout(() => resolve(broken('it hung')), PATIENCE)
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has none
    worker.postMessage(trial)
    const verdict = await promise
    clearTimeout(timer)
    this.#left -= 1
    if (verdict.type === 'broken' || this.#left === 0) await this.end()
    return verdict
  }

  /** Ends the thread; it may be used again. */
  async end(): Promise<void> {
    await this.#worker?.terminate()
    this.#worker = undefined
  }

  #begin(): Worker {
    const worker = new Worker(new URL('trial.ts', import.meta.url))
    worker.on('message', (verdict: Verdict) => this.#settle(verdict))
    worker.on('error', (error) => this.#settle(broken((error as Error).message)))
    worker.on('exit', () => this.#settle(broken('its thread has ended')))
    this.#worker = worker
    this.#left = TRIALS
    return worker
  }
}

const broken = (message: string): Verdict => ({ type: 'broken', message })
