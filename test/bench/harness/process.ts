import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'

/** A process of the bench, which answers calls. */
export interface BenchProcess extends AsyncDisposable {
  /** Calls one of its commands. */
  call<T>(command: string, argument?: unknown): Promise<T>
}

interface Reply {
  readonly id: number
  readonly result?: unknown
  readonly error?: string
}

/** Starts one of the scripts in `processes`. */
export function startProcess(
  name: string,
  execArgv: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): BenchProcess {
  const script = new URL(`../processes/${name}.ts`, import.meta.url)
  const child = fork(script, {
    execArgv: [...execArgv],
    env: { ...process.env, ...env },
    serialization: 'advanced',
  })
  const waiting = new Map<number, PromiseWithResolvers<unknown>>()
  let calls = 0
  child.on('message', ({ id, result, error }: Reply) => {
    const call = waiting.get(id)
    waiting.delete(id)
    if (error === undefined) call?.resolve(result)
    else call?.reject(new Error(`${name}: ${error}`))
  })
  child.on('exit', () => {
    for (const { reject } of waiting.values()) reject(new Error(`${name} has ended`))
  })
  return {
    call: async <T>(command: string, argument?: unknown) => {
      const call = Promise.withResolvers<unknown>()
      waiting.set((calls += 1), call)
      child.send({ id: calls, command, argument })
      return (await call.promise) as T
    },
    [Symbol.asyncDispose]: () => end(child),
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.disconnect()
  const timer = setTimeout(() => child.kill('SIGKILL'), 5000)
  await once(child, 'exit')
  clearTimeout(timer)
}
