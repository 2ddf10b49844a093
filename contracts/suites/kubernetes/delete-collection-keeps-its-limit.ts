import { defineCheck } from '../../harness/define-check.ts'
import { namesOf } from '../steps/names-of.ts'
import { list } from './steps/act.ts'
import { given, givenNamespace } from './steps/given.ts'
import { collectionOf, SECRETS_EXIST } from './steps/paths.ts'

export const deleteCollectionKeepsItsLimit = defineCheck({
  id: 'kubernetes/delete-collection-keeps-its-limit',
  title: 'of a collection as many are deleted as the limit says, the first in order',
  operations: ['createNamespace', 'createSecret', 'deleteSecretCollection', 'listSecret'],
  rests: 'tried',
  source: 'recording deletecollection-with-a-limit',
  needs: ['write'],
  resource: SECRETS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    for (const name of ['a', 'b', 'c']) await given(t, 'Secret', { namespace, name })

    const deleted = await t.request({
      method: 'DELETE',
      path: collectionOf('Secret', namespace),
      query: { limit: '2' },
      operation: 'deleteSecretCollection',
    })

    t.expect.status(deleted, 200)
    t.expect.equal(namesOf(deleted), ['a', 'b'], 'names of what was deleted')
    t.expect.equal(namesOf(await list(t, 'Secret', namespace)), ['c'], 'names of what is left')
  },
})
