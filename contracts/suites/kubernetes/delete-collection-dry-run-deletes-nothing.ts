import { defineCheck } from '../../harness/define-check.ts'
import { namesOf } from '../steps/names-of.ts'
import { list } from './steps/act.ts'
import { given, givenNamespace } from './steps/given.ts'
import { collectionOf, SECRETS_EXIST } from './steps/paths.ts'

export const deleteCollectionDryRunDeletesNothing = defineCheck({
  id: 'kubernetes/delete-collection-dry-run-deletes-nothing',
  title: 'deleting a collection with dryRun=All answers its items and leaves all of them',
  operations: ['createNamespace', 'createSecret', 'deleteSecretCollection', 'listSecret'],
  rests: 'tried',
  source: 'recording deletecollection-dry-run',
  needs: ['write'],
  resource: SECRETS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    for (const name of ['a', 'b']) await given(t, 'Secret', { namespace, name })
    const before = await list(t, 'Secret', namespace)

    const deleted = await t.request({
      method: 'DELETE',
      path: collectionOf('Secret', namespace),
      query: { dryRun: 'All' },
      operation: 'deleteSecretCollection',
    })

    t.expect.status(deleted, 200)
    t.expect.equal(namesOf(deleted), ['a', 'b'], 'names of the answer')
    const after = await list(t, 'Secret', namespace)
    t.expect.equal(after.listAt('/items'), before.listAt('/items'), 'the items that are left')
  },
})
