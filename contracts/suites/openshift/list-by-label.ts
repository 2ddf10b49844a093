import { defineCheck } from '../../harness/define-check.ts'
import { namesOf } from '../steps/names-of.ts'
import { givenClient } from './steps/given.ts'
import { CLIENTS, CLIENTS_EXIST } from './steps/paths.ts'

const ROWS: readonly [selector: string, ends: readonly string[]][] = [
  ['app', ['a', 'c']],
  ['!app', ['b']],
  ['app=web', ['a']],
  ['app!=web', ['b', 'c']],
  ['app in (web,)', ['a', 'c']],
  ['tier notin (1)', ['b', 'c']],
  ['tier>1', ['b']],
  ['tier<20', ['a']],
]

export const listByLabel = defineCheck({
  id: 'openshift/list-by-label',
  title:
    'a label selector chooses by equality, sets, presence and numbers; all of its requirements count',
  operations: ['createOAuthClient', 'listOAuthClient'],
  rests: 'tried',
  source: 'recording oauth-label-selectors',
  needs: ['write'],
  resource: CLIENTS_EXIST,
  async run(t) {
    const run = t.unique('check')
    const given = (end: string, labels: Record<string, string>) =>
      givenClient(t, {}, { name: `${run}-${end}`, labels: { 'tokamock-check': run, ...labels } })
    await given('a', { app: 'web', tier: '1' })
    await given('b', { tier: '20' })
    await given('c', { app: '' })

    for (const [selector, ends] of ROWS) {
      const response = await t.request({
        method: 'GET',
        path: CLIENTS,
        query: { labelSelector: `tokamock-check=${run},${selector}` },
        operation: 'listOAuthClient',
      })

      t.expect.status(response, 200)
      const expected = ends.map((end) => `${run}-${end}`)
      t.expect.equal(namesOf(response), expected, `names with ${selector}`)
    }
  },
})
