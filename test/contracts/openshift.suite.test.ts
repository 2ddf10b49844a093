import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { runChecks } from '../../contracts/harness/run.ts'
import type { FetchFunction } from '../../contracts/harness/target.ts'
import { openshift } from '../../contracts/suites/openshift/index.ts'

const folder = new URL('../../contracts/suites/openshift/', import.meta.url)

describe('the openshift suite', () => {
  it('lists every file of its folder under its own name', () => {
    const files = readdirSync(folder).filter((file) => file.endsWith('.ts') && file !== 'index.ts')

    expect(openshift.map(({ id }) => `${id.replace('openshift/', '')}.ts`)).toEqual(
      files.toSorted(),
    )
  })

  it.each<[string, FetchFunction]>([
    ['answers 200 with an empty object', async () => Response.json({})],
    ['answers 500', async () => Response.json({ kind: 'Status', code: 500 }, { status: 500 })],
    [
      'answers an empty list',
      async () => Response.json({ kind: 'OAuthClientList', metadata: {}, items: [] }),
    ],
  ])('has no check that passes on a server which always %s', async (_name, server) => {
    const report = await runChecks(openshift, server, { judge: () => ({ ok: true }), token: 'any' })

    expect(report.results.filter(({ outcome }) => outcome !== 'failed')).toEqual([])
  })
})
