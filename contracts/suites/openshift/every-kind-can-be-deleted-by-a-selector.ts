import { defineCheck } from '../../harness/define-check.ts'
import { givenOf, WRITTEN_KINDS } from './steps/each-kind.ts'
import { givenClient } from './steps/given.ts'
import { CLIENTS_EXIST } from './steps/paths.ts'

export const everyKindCanBeDeletedByASelector = defineCheck({
  id: 'openshift/every-kind-can-be-deleted-by-a-selector',
  title: 'of each kind a selector deletes what it chooses, and nothing else',
  operations: WRITTEN_KINDS.flatMap(({ kind }) => [
    `create${kind}`,
    `delete${kind}Collection`,
    `get${kind}`,
  ]).toSorted(),
  rests: 'seed',
  source: 'DELETE: delete collection of OAuthAccessToken',
  needs: ['write'],
  resource: CLIENTS_EXIST,
  async run(t) {
    const client = await givenClient(t)
    for (const each of WRITTEN_KINDS) {
      const { kind, collection } = each
      const run = t.unique('check')
      const gone = await givenOf(t, each, client.name, { run, go: 'yes' })
      const left = await givenOf(t, each, client.name, { run })

      const response = await t.request({
        method: 'DELETE',
        path: collection,
        query: { labelSelector: `run=${run},go=yes` },
        operation: `delete${kind}Collection`,
      })

      t.expect.status(response, 200)
      const statusOf = async (path: string) =>
        (await t.request({ method: 'GET', path, operation: `get${kind}` })).status
      t.expect.equal([await statusOf(gone.path), await statusOf(left.path)], [404, 200], kind)
    }
  },
})
