import { defineCheck } from '../../harness/define-check.ts'
import { badRequest, expectFailure } from '../steps/failure.ts'
import { CLIENTS, CLIENTS_EXIST } from './steps/paths.ts'

const ROWS = [
  ['not base64', 'illegal base64 data at input byte 3'],
  [encode('oops'), "invalid character 'o' looking for beginning of value"],
  [
    encode('{"v":"meta.k8s.io/v1","rv":0,"start":"a"}'),
    'incorrect encoded start resourceVersion (version meta.k8s.io/v1)',
  ],
] as const

export const listBadContinueIs400 = defineCheck({
  id: 'openshift/list-bad-continue-is-400',
  title: 'a continue token that the server did not make is refused with 400',
  operations: ['listOAuthClient'],
  rests: 'seed',
  source: 'the server may reject a `continue` value it does not recognize',
  resource: CLIENTS_EXIST,
  async run(t) {
    for (const [token, told] of ROWS) {
      const response = await t.request({
        method: 'GET',
        path: CLIENTS,
        query: { continue: token },
        operation: 'listOAuthClient',
      })

      expectFailure(
        t,
        response,
        badRequest(`invalid continue token: continue key is not valid: ${told}`),
      )
    }
  },
})

function encode(text: string): string {
  return btoa(text).replace(/=+$/, '')
}
