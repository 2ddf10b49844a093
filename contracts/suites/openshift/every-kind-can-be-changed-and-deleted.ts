import { defineCheck } from '../../harness/define-check.ts'
import { givenOf, WRITTEN_KINDS } from './steps/each-kind.ts'
import { givenClient } from './steps/given.ts'
import { CLIENTS_EXIST } from './steps/paths.ts'

export const everyKindCanBeChangedAndDeleted = defineCheck({
  id: 'openshift/every-kind-can-be-changed-and-deleted',
  title: 'each kind is read, replaced, patched and deleted by the name that it was created with',
  operations: WRITTEN_KINDS.flatMap(({ kind }) =>
    ['create', 'get', 'replace', 'patch', 'delete'].map((verb) => `${verb}${kind}`),
  ).toSorted(),
  rests: 'seed',
  source:
    'PUT: replace the specified OAuthClient; PATCH: partially update the specified OAuthClient',
  needs: ['write'],
  resource: CLIENTS_EXIST,
  async run(t) {
    const client = await givenClient(t)
    for (const each of WRITTEN_KINDS) {
      const { kind } = each
      const { path, name, uid } = await givenOf(t, each, client.name)
      const before = await t.request({ method: 'GET', path, operation: `get${kind}` })
      t.expect.match(before.json, { kind, metadata: { name, uid } })

      const body = { ...Object(before.json), metadata: Object(before.at('/metadata')) }
      body.metadata = { ...body.metadata, labels: { replaced: 'yes' } }
      const replaced = await t.request({ method: 'PUT', path, body, operation: `replace${kind}` })
      const patched = await t.request({
        method: 'PATCH',
        path,
        headers: { 'Content-Type': 'application/merge-patch+json' },
        body: { metadata: { labels: { patched: 'yes' } } },
        operation: `patch${kind}`,
      })
      const deleted = await t.request({ method: 'DELETE', path, operation: `delete${kind}` })

      t.expect.match(replaced.json, { kind, metadata: { uid, labels: { replaced: 'yes' } } })
      const labels = { replaced: 'yes', patched: 'yes' }
      t.expect.match(patched.json, { kind, metadata: { uid, labels } })
      t.expect.status(deleted, 200)
      t.expect.status(await t.request({ method: 'GET', path, operation: `get${kind}` }), 404)
    }
  },
})
