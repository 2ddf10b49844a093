import { defineCheck } from '../../harness/define-check.ts'
import { remove } from './steps/act.ts'
import { givenNamespace } from './steps/given.ts'
import { givenHeldSecret } from './steps/held.ts'
import { SECRETS_EXIST } from './steps/paths.ts'

export const deleteAgainChangesNothing = defineCheck({
  id: 'kubernetes/delete-again-changes-nothing',
  title: 'deleting what waits for a finalizer already answers it once more, under the same version',
  operations: ['createNamespace', 'createSecret', 'deleteSecret'],
  rests: 'tried',
  source: 'recording repeated-deletes-of-a-terminating-object',
  needs: ['write'],
  resource: SECRETS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    const held = await givenHeldSecret(t, namespace)

    const first = await remove(t, 'Secret', held.path)
    const second = await remove(t, 'Secret', held.path)

    t.expect.status(first, 200)
    t.expect.match(first.at('/metadata/deletionTimestamp'), /Z$/, '/metadata/deletionTimestamp')
    t.expect.status(second, 200)
    t.expect.equal(second.json, first.json, 'the answer to the second deletion')
  },
})
