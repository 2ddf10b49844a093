import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { runChecks } from '../../contracts/harness/run.ts'
import type { FetchFunction } from '../../contracts/harness/target.ts'
import { alauda } from '../../contracts/suites/alauda/index.ts'

const folder = new URL('../../contracts/suites/alauda/', import.meta.url)

describe('the alauda suite', () => {
  it('lists every file of its folder under its own name', () => {
    const files = readdirSync(folder).filter((file) => file.endsWith('.ts') && file !== 'index.ts')

    expect(alauda.map(({ id }) => `${id.replace('alauda/', '')}.ts`)).toEqual(files.toSorted())
  })

  it.each<[string, FetchFunction]>([
    ['answers 200 with an empty object', async () => Response.json({})],
    ['answers 500', async () => Response.json({ kind: 'Status', code: 500 }, { status: 500 })],
    [
      'answers an empty list',
      async () => Response.json({ kind: 'AccessTokenInfoList', metadata: {}, items: [] }),
    ],
  ])('has no check that passes on a server which always %s', async (_name, server) => {
    const report = await runChecks(alauda, server, { judge: () => ({ ok: true }), token: 'any' })

    expect(report.results.filter(({ outcome }) => outcome !== 'failed')).toEqual([])
  })
})
