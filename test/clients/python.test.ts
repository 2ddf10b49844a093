import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { checksOf, type ForeignCheck } from './checks-of.ts'
import { startCluster } from './cluster.ts'
import { runProgram } from './run-program.ts'

const SOURCE = fileURLToPath(new URL('./python/clients.py', import.meta.url))

/** A Python that has the package, if it is not the one in the PATH. */
const PYTHON = process.env['TOKAMOCK_PYTHON'] ?? 'python3'

async function outcome(): Promise<{ readonly why: string } | readonly ForeignCheck[]> {
  const known = await runProgram(PYTHON, ['-c', 'import kubernetes'])
  if (known.code === 127) return { why: 'there is no Python on this machine' }
  if (known.code !== 0) {
    return { why: `${PYTHON} has no package kubernetes: test/clients/python/requirements.txt` }
  }
  await using cluster = await startCluster()
  const { stdout, stderr } = await runProgram(PYTHON, [SOURCE, cluster.file])
  const checks = checksOf(stdout)
  if (checks.length === 0) throw new Error(stderr)
  return checks
}

const found = await outcome()

describe('the kubernetes package of Python', () => {
  if ('why' in found) it('finds what it needs', ({ skip }) => skip(found.why))
  else {
    it.each(found)('$name', ({ error }) => {
      expect(error).toBeUndefined()
    })
  }
})
