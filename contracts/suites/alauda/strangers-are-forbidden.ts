import { defineCheck } from '../../harness/define-check.ts'
import { requestAsStranger } from '../steps/as-user.ts'
import { expectFailure } from '../steps/failure.ts'
import { INFOS_EXIST, infosIn } from './steps/paths.ts'

export const strangersAreForbidden = defineCheck({
  id: 'alauda/strangers-are-forbidden',
  title: 'a user without rights is told so: 403',
  operations: ['getAccessTokenInfo', 'listAccessTokenInfo'],
  rests: 'tried',
  source: 'kubernetes pkg/registry/rbac; tried on 1.34.2',
  needs: ['impersonate'],
  resource: INFOS_EXIST,
  async run(t) {
    const user = t.unique('check-alice')
    const namespace = t.unique('check-nowhere')
    const path = infosIn(namespace)
    const where = `resource "accesstokeninfoes" in API group "auth.alauda.io" in the namespace "${namespace}"`

    const list = await requestAsStranger(t, user, {
      method: 'GET',
      path,
      operation: 'listAccessTokenInfo',
    })
    const one = await requestAsStranger(t, user, {
      method: 'GET',
      path: `${path}/a`,
      operation: 'getAccessTokenInfo',
    })

    const details = { group: 'auth.alauda.io', kind: 'accesstokeninfoes' }
    expectFailure(t, list, {
      code: 403,
      reason: 'Forbidden',
      message: `accesstokeninfoes.auth.alauda.io is forbidden: User "${user}" cannot list ${where}`,
      details,
    })
    expectFailure(t, one, {
      code: 403,
      reason: 'Forbidden',
      message: `accesstokeninfoes.auth.alauda.io "a" is forbidden: User "${user}" cannot get ${where}`,
      details: { name: 'a', ...details },
    })
  },
})
