import { defineCheck } from '../../harness/define-check.ts'
import { requestAs } from '../steps/as-user.ts'
import { expectFailure } from '../steps/failure.ts'
import { tokenBody, tokenName } from './steps/given.ts'
import { OWN_TOKENS, OWN_TOKENS_EXIST } from './steps/paths.ts'

export const viewHasNoWrites = defineCheck({
  id: 'openshift/view-has-no-writes',
  title: 'useroauthaccesstokens has no create, replace, patch or deletecollection: 405',
  operations: [],
  rests: 'seed',
  source: '/apis/oauth.openshift.io/v1/useroauthaccesstokens: GET; /{name}: DELETE, GET',
  needs: ['write', 'impersonate'],
  resource: OWN_TOKENS_EXIST,
  async run(t) {
    const alice = t.unique('check-alice')
    const name = tokenName(t)
    const item = `${OWN_TOKENS}/${name}`
    const rows = [
      ['POST', OWN_TOKENS],
      ['PUT', item],
      ['PATCH', item],
      ['DELETE', OWN_TOKENS],
    ] as const
    for (const [method, path] of rows) {
      const body =
        method === 'DELETE'
          ? undefined
          : tokenBody(name, { clientName: 'check-client', userName: alice })
      const response = await requestAs(t, alice, { method, path, body })

      const message = 'the server does not allow this method on the requested resource'
      expectFailure(t, response, { code: 405, reason: 'MethodNotAllowed', message, details: {} })
    }
  },
})
