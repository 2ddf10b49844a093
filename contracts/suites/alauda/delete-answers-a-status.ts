import { defineCheck } from '../../harness/define-check.ts'
import { givenInfo, givenNamespace, readInfo, removeInfo } from './steps/infos.ts'
import { INFOS_EXIST } from './steps/paths.ts'

export const deleteAnswersAStatus = defineCheck({
  id: 'alauda/delete-answers-a-status',
  title: 'a deletion is answered with a Status that names the plural and the uid, and has no code',
  operations: ['deleteAccessTokenInfo', 'getAccessTokenInfo'],
  rests: 'tried',
  source: 'recording cr-delete-answers-and-bodies',
  needs: ['write'],
  resource: INFOS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    const info = await givenInfo(t, { namespace })

    const response = await removeInfo(t, info.path)

    t.expect.status(response, 200)
    t.expect.equal(
      response.json,
      {
        kind: 'Status',
        apiVersion: 'v1',
        metadata: {},
        status: 'Success',
        details: {
          name: info.name,
          group: 'auth.alauda.io',
          kind: 'accesstokeninfoes',
          uid: info.uid,
        },
      },
      'body',
    )
    t.expect.status(await readInfo(t, info.path), 404)
  },
})
