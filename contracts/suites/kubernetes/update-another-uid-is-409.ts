import { defineCheck } from '../../harness/define-check.ts'
import { expectFailure } from '../steps/failure.ts'
import { replace } from './steps/act.ts'
import { conflict } from './steps/failure.ts'
import { bodyOf, given, givenNamespace } from './steps/given.ts'
import { ACCOUNTS_EXIST } from './steps/paths.ts'

const FOREIGN = '11111111-1111-4111-8111-111111111111'

export const updateAnotherUidIs409 = defineCheck({
  id: 'kubernetes/update-another-uid-is-409',
  title: 'a uid in the body of a PUT is a precondition: another one is a conflict',
  operations: ['createNamespace', 'createServiceAccount', 'replaceServiceAccount'],
  rests: 'tried',
  source: 'recording put-with-a-uid',
  needs: ['write'],
  resource: ACCOUNTS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    const { name, path, uid } = await given(t, 'ServiceAccount', { namespace })
    const put = (sent: string) =>
      replace(
        t,
        'ServiceAccount',
        path,
        bodyOf('ServiceAccount', name, { metadata: { uid: sent } }),
      )

    const own = await put(uid)
    const foreign = await put(FOREIGN)

    t.expect.status(own, 200)
    const key = `/registry/serviceaccounts/${namespace}/${name}`
    expectFailure(
      t,
      foreign,
      conflict(
        'serviceaccounts',
        name,
        `StorageError: invalid object, Code: 4, Key: ${key}, ResourceVersion: 0, AdditionalErrorMsg: Precondition failed: UID in precondition: ${FOREIGN}, UID in object meta: ${uid}`,
      ),
    )
  },
})
