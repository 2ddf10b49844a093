import { defineCheck } from '../../harness/define-check.ts'
import { read, remove } from './steps/act.ts'
import { given, givenNamespace } from './steps/given.ts'
import { givenHeldSecret } from './steps/held.ts'
import { SECRETS_EXIST } from './steps/paths.ts'

export const deleteDryRunDeletesNothing = defineCheck({
  id: 'kubernetes/delete-dry-run-deletes-nothing',
  title:
    'a deletion with dryRun=All in the query or the body answers 200 and leaves the object as it was, be it held by a finalizer or not',
  operations: ['createNamespace', 'createSecret', 'deleteSecret', 'getSecret'],
  rests: 'tried',
  source: 'recording delete-dry-run',
  needs: ['write'],
  resource: SECRETS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    const free = await given(t, 'Secret', { namespace })
    const held = await givenHeldSecret(t, namespace)

    for (const { path, response } of [free, held]) {
      for (const more of [{ query: { dryRun: 'All' } }, { body: { dryRun: ['All'] } }]) {
        t.expect.status(await remove(t, 'Secret', path, more), 200)

        t.expect.equal((await read(t, 'Secret', path)).json, response.json, 'the stored secret')
      }
    }
  },
})
