import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { runChecks } from '../../contracts/harness/run.ts'
import type { FetchFunction } from '../../contracts/harness/target.ts'
import { kubernetes } from '../../contracts/suites/kubernetes/index.ts'

const folder = new URL('../../contracts/suites/kubernetes/', import.meta.url)

describe('the kubernetes suite', () => {
  it('lists every file of its folder under its own name', () => {
    const files = readdirSync(folder).filter((file) => file.endsWith('.ts') && file !== 'index.ts')

    expect(kubernetes.map(({ id }) => `${id.replace('kubernetes/', '')}.ts`)).toEqual(
      files.toSorted(),
    )
  })

  it.each<[string, FetchFunction]>([
    ['answers 200 with an empty object', async () => Response.json({})],
    ['answers 500', async () => Response.json({ kind: 'Status', code: 500 }, { status: 500 })],
    [
      'answers an empty list',
      async () => Response.json({ kind: 'SecretList', metadata: {}, items: [] }),
    ],
  ])('has no check that passes on a server which always %s', async (_name, server) => {
    const report = await runChecks(kubernetes, server, {
      judge: () => ({ ok: true }),
      token: 'any',
    })

    expect(report.results.filter(({ outcome }) => outcome !== 'failed')).toEqual([])
  })
})
