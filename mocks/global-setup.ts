/**
 * The door `tokamock/global-setup`: a global setup of vitest that serves one mock for a whole run. Each test takes a world of its
 * own by the `Tokamock-World` header.
 */
import type { TestProject } from 'vitest/node'
import { listen } from '../src/adapters/node/index.ts'
import { Control } from '../src/mock/control/control.ts'
import { Worlds } from '../src/mock/worlds.ts'
import { createRunningClock } from '../src/runtime/running-clock.ts'
import { createMock } from './index.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the mock of this run listens. */
    tokamock: { readonly url: string; readonly kubeconfig: string }
  }
}

/**
 * Serves a mock with the typical world and the `/_mock` control routes, and provides where: `inject('tokamock')`.
 *
 * @example
 *   export default defineConfig({ test: { globalSetup: ['tokamock/global-setup'] } })
 */
export async function setup(project: Pick<TestProject, 'provide'>): Promise<() => Promise<void>> {
  const worlds = new Worlds(createMock({ world: 'typical', clock: createRunningClock() }))
  const server = await listen(worlds, { control: new Control(worlds) })
  project.provide('tokamock', { url: server.url, kubeconfig: server.kubeconfig })
  return async () => {
    await server.close()
    worlds.close()
  }
}
