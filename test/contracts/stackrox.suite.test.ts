import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { runChecks } from '../../contracts/harness/run.ts'
import type { FetchFunction } from '../../contracts/harness/target.ts'
import { stackrox } from '../../contracts/suites/stackrox/index.ts'

const folder = new URL('../../contracts/suites/stackrox/', import.meta.url)

describe('the stackrox suite', () => {
  it('lists every file of its folder under its own name', () => {
    const files = readdirSync(folder).filter((file) => file.endsWith('.ts') && file !== 'index.ts')

    expect(stackrox.map(({ id }) => `${id.replace('stackrox/', '')}.ts`)).toEqual(files.toSorted())
  })

  it.each<[string, FetchFunction]>([
    ['answers 200 with an empty object', async () => Response.json({})],
    ['answers 500', async () => Response.json({ code: 13, message: 'x' }, { status: 500 })],
    ['answers an empty body', async () => new Response('')],
  ])('has no check that passes on a server which always %s', async (_name, server) => {
    const report = await runChecks(stackrox, server, { judge: () => ({ ok: true }), token: 'any' })

    expect(report.results.filter(({ outcome }) => outcome !== 'failed')).toEqual([])
  })
})
