import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }

const GUARD = fileURLToPath(new URL('../../src/cli/node-guard.mjs', import.meta.url))

describe('the Node guard', () => {
  it.each(['20.19.0', '22.17.1'])(
    'refuses Node %s with its name, what is wanted and the cure',
    (version) => {
      const { status, stderr } = guarded(version)

      expect(status).toBe(2)
      expect(stderr).toContain(
        `needs Node ${manifest.engines.node.slice(2)} or newer; this is Node ${version}`,
      )
      expect(stderr).toContain('npm ci')
    },
  )

  it.each(['22.18.0', '24.0.0'])('lets Node %s pass', (version) => {
    expect(guarded(version)).toMatchObject({ status: 0, stderr: '' })
  })
})

function guarded(version: string) {
  const pretence = `Object.defineProperty(process.versions, 'node', { value: '${version}' })`
  const preload = `data:text/javascript,${encodeURIComponent(pretence)}`
  return spawnSync(process.execPath, ['--import', preload, GUARD], { encoding: 'utf8' })
}
