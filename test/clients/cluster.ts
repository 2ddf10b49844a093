import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createMock } from '../../mocks/index.ts'
import { listen } from '../../src/adapters/node/index.ts'
import { Control } from '../../src/mock/control/control.ts'
import { Worlds } from '../../src/mock/worlds.ts'

/** A mock behind https, with a folder that has its kubeconfig. */
export interface Cluster extends AsyncDisposable {
  readonly url: string
  readonly caPem: string
  /** The text of the kubeconfig, and the file that has it. */
  readonly kubeconfig: string
  readonly file: string
  /** A folder for what a client keeps. */
  readonly folder: string
}

/** Starts a mock for one client; it is gone with its block. */
export async function startCluster(): Promise<Cluster> {
  const mock = createMock()
  const worlds = new Worlds(mock)
  const server = await listen(worlds, {
    tls: true,
    control: new Control(worlds),
    token: mock.adminToken,
  })
  const folder = await mkdtemp(join(tmpdir(), 'tokamock-client-'))
  const file = join(folder, 'kubeconfig')
  await writeFile(file, server.kubeconfig)
  return {
    url: server.url,
    caPem: server.caPem ?? '',
    kubeconfig: server.kubeconfig,
    file,
    folder,
    async [Symbol.asyncDispose]() {
      await server.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
