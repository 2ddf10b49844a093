import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { checksOf, type ForeignCheck } from './checks-of.ts'
import { startCluster } from './cluster.ts'
import { runProgram } from './run-program.ts'

const SOURCE = fileURLToPath(new URL('./go', import.meta.url))

/** Both ways of informers to begin: a list and a watch, and a watch that brings the list along. */
const GATES = ['false', 'true']

type Outcome =
  | { readonly why: string }
  | { readonly rows: readonly (readonly [string, ForeignCheck])[] }

async function outcome(): Promise<Outcome> {
  await using cluster = await startCluster()
  const program = join(cluster.folder, 'clients')
  // What it is built of must be here already: the tests go without a network.
  const env = { GOFLAGS: '-mod=readonly', GOPROXY: 'off' }
  const built = await runProgram('go', ['build', '-o', program, '.'], { cwd: SOURCE, env })
  if (built.code === 127) return { why: 'there is no Go on this machine' }
  if (/module lookup disabled|GOPROXY=off/.test(built.stderr)) {
    return { why: 'its modules are not here: run `go mod download` in test/clients/go' }
  }
  if (built.code !== 0) throw new Error(built.stderr)
  const runs = await Promise.all(
    GATES.map(async (gate) => {
      const gates = { KUBE_FEATURE_WatchListClient: gate }
      const { stdout, stderr } = await runProgram(program, [cluster.file], { env: gates })
      const checks = checksOf(stdout)
      if (checks.length === 0) throw new Error(stderr)
      return checks.map((check) => [`${check.name}, WatchList ${gate}`, check] as const)
    }),
  )
  return { rows: runs.flat() }
}

const found = await outcome()

describe('client-go and OpenShift’s client-go', () => {
  if ('why' in found) it('find what they need', ({ skip }) => skip(found.why))
  else {
    it.each(found.rows)('%s', (_, { error }) => {
      expect(error).toBeUndefined()
    })
  }
})
