import { defineCheck } from '../../harness/define-check.ts'
import { makeToken } from './steps/make-token.ts'
import { removeInfo } from './steps/infos.ts'
import { infosIn, SYSTEM_NAMESPACE, TOKENS } from './steps/paths.ts'

export const tokenIsRevokedWithItsInfo = defineCheck({
  id: 'alauda/token-is-revoked-with-its-info',
  title: 'a token is its maker, until the object that tells of it is deleted',
  operations: ['createAccessToken', 'deleteAccessTokenInfo'],
  rests: 'source',
  source:
    'alauda/acp-docs access-cluster-with-kubeconfig: it stops working when the token expires or is revoked',
  needs: ['write'],
  resource: TOKENS,
  async run(t) {
    const response = await makeToken(t, { description: 'check' })
    const headers = { Authorization: `Bearer ${response.textAt('/token')}` }
    const ask = () =>
      t.request({
        method: 'POST',
        path: '/apis/authentication.k8s.io/v1/selfsubjectreviews',
        body: { apiVersion: 'authentication.k8s.io/v1', kind: 'SelfSubjectReview' },
        headers,
      })

    const before = await ask()
    await removeInfo(t, `${infosIn(SYSTEM_NAMESPACE)}/${response.textAt('/id')}`)
    const after = await ask()

    t.expect.status(before, 201)
    t.expect.status(after, 401)
  },
})
