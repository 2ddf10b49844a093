import { defineCheck } from '../../harness/define-check.ts'
import { expectFailure } from '../steps/failure.ts'
import { remove } from './steps/act.ts'
import { conflict } from './steps/failure.ts'
import { given, givenNamespace } from './steps/given.ts'
import { SECRETS_EXIST } from './steps/paths.ts'

const FOREIGN = '11111111-1111-4111-8111-111111111111'

export const deletePreconditionsAre409 = defineCheck({
  id: 'kubernetes/delete-preconditions-are-409',
  title:
    'a deletion with another uid or version than the stored one is a conflict, which names the kind; a body silences the query',
  operations: ['createNamespace', 'createSecret', 'deleteSecret'],
  rests: 'tried',
  source: 'recordings delete-preconditions-in-the-body and delete-a-body-silences-the-query',
  needs: ['write'],
  resource: SECRETS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    const { name, path, uid, version } = await given(t, 'Secret', { namespace })

    const byUid = await remove(t, 'Secret', path, { body: { preconditions: { uid: FOREIGN } } })
    const byVersion = await remove(t, 'Secret', path, { query: { resourceVersion: '1' } })
    const right = await remove(t, 'Secret', path, {
      query: { uid: FOREIGN, dryRun: 'All' },
      body: { preconditions: { uid, resourceVersion: version } },
    })
    const again = await remove(t, 'Secret', path)

    expectFailure(
      t,
      byUid,
      conflict(
        'Secret',
        name,
        `the UID in the precondition (${FOREIGN}) does not match the UID in record (${uid}). The object might have been deleted and then recreated`,
      ),
    )
    expectFailure(
      t,
      byVersion,
      conflict(
        'Secret',
        name,
        `the ResourceVersion in the precondition (1) does not match the ResourceVersion in record (${version}). The object might have been modified`,
      ),
    )
    t.expect.status(right, 200)
    t.expect.status(again, 404)
  },
})
