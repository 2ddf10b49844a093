import { defineCheck } from '../../harness/define-check.ts'
import { expectFailure } from '../steps/failure.ts'
import { conflict, givenInfo, givenNamespace, removeInfo } from './steps/infos.ts'
import { INFOS_EXIST } from './steps/paths.ts'

export const deletePreconditionsAre409 = defineCheck({
  id: 'alauda/delete-preconditions-are-409',
  title: 'a deletion of another uid is a conflict, under the kind',
  operations: ['deleteAccessTokenInfo'],
  rests: 'tried',
  source: 'recording cr-delete-preconditions',
  needs: ['write'],
  resource: INFOS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    const info = await givenInfo(t, { namespace })
    const uid = '11111111-1111-4111-8111-111111111111'

    const response = await removeInfo(t, info.path, { body: { preconditions: { uid } } })

    expectFailure(
      t,
      response,
      conflict(
        'AccessTokenInfo',
        info.name,
        `the UID in the precondition (${uid}) does not match the UID in record (${info.uid}). The object might have been deleted and then recreated`,
      ),
    )
  },
})
