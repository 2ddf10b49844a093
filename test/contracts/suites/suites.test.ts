import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { runChecks } from '../../../contracts/harness/run.ts'
import { suites } from '../../../contracts/suites/suites.ts'

const status = async (): Promise<Response> =>
  Response.json({ kind: 'Status', code: 500 }, { status: 500 })
const nothing = async (): Promise<Response> => Response.json({})
const listOf = (kind: string) => async (): Promise<Response> =>
  Response.json({ kind, metadata: {}, items: [] })
const emptyBody = async (): Promise<Response> => new Response('')

describe('a suite', () => {
  it.each(Object.entries(suites))('%s: lists every file of its folder in order', (api, suite) => {
    const folder = new URL(`../../../contracts/suites/${api}/`, import.meta.url)
    const files = readdirSync(folder).filter((file) => file.endsWith('.ts') && file !== 'index.ts')

    expect(suite.map(({ id }) => `${id.replace(`${api}/`, '')}.ts`)).toEqual(files.toSorted())
  })

  it.each([
    ['alauda', 'an empty object', nothing],
    ['alauda', 'a Status with 500', status],
    ['alauda', 'an empty list', listOf('AccessTokenInfoList')],
    ['kubernetes', 'an empty object', nothing],
    ['kubernetes', 'a Status with 500', status],
    ['kubernetes', 'an empty list', listOf('SecretList')],
    ['openshift', 'an empty object', nothing],
    ['openshift', 'a Status with 500', status],
    ['openshift', 'an empty list', listOf('OAuthClientList')],
    ['qumulo', 'an empty object', nothing],
    ['qumulo', '500', async () => Response.json({ error_class: 'x' }, { status: 500 })],
    ['qumulo', 'an empty body', emptyBody],
    ['stackrox', 'an empty object', nothing],
    ['stackrox', '500', async () => Response.json({ code: 13, message: 'x' }, { status: 500 })],
    ['stackrox', 'an empty body', emptyBody],
  ] as const)(
    '%s: has no check that passes on a server which always answers %s',
    async (...row) => {
      const [api, , server] = row

      const report = await runChecks(suites[api], server, {
        judge: () => ({ ok: true }),
        token: 'any',
      })

      expect(report.results.filter(({ outcome }) => outcome !== 'failed')).toEqual([])
    },
  )
})
