import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { runChecks } from '../../contracts/harness/run.ts'
import type { FetchFunction } from '../../contracts/harness/target.ts'
import { qumulo } from '../../contracts/suites/qumulo/index.ts'

const folder = new URL('../../contracts/suites/qumulo/', import.meta.url)

describe('the qumulo suite', () => {
  it('lists every file of its folder under its own name', () => {
    const files = readdirSync(folder).filter((file) => file.endsWith('.ts') && file !== 'index.ts')

    expect(qumulo.map(({ id }) => `${id.replace('qumulo/', '')}.ts`)).toEqual(files.toSorted())
  })

  it.each<[string, FetchFunction]>([
    ['answers 200 with an empty object', async () => Response.json({})],
    ['answers 500', async () => Response.json({ error_class: 'x' }, { status: 500 })],
    ['answers an empty body', async () => new Response('')],
  ])('has no check that passes on a server which always %s', async (_name, server) => {
    const report = await runChecks(qumulo, server, { judge: () => ({ ok: true }), token: 'any' })

    expect(report.results.filter(({ outcome }) => outcome !== 'failed')).toEqual([])
  })
})
