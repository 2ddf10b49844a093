import { defineCheck } from '../../harness/define-check.ts'
import { INFOS_EXIST, infosIn, SYSTEM_NAMESPACE } from './steps/paths.ts'

export const wrongCredentialsAre401 = defineCheck({
  id: 'alauda/wrong-credentials-are-401',
  title: 'a bearer token that nobody issued is answered 401',
  operations: ['listAccessTokenInfo'],
  rests: 'seed',
  source: 'GET \u2026/accesstokeninfos: 401 - Unauthorized',
  needs: ['authentication'],
  resource: INFOS_EXIST,
  async run(t) {
    const response = await t.request({
      method: 'GET',
      path: infosIn(SYSTEM_NAMESPACE),
      headers: { Authorization: `Bearer ${t.unique('check-unknown')}` },
      operation: 'listAccessTokenInfo',
    })

    t.expect.status(response, 401)
  },
})
