import { defineCheck } from '../../harness/define-check.ts'
import { badRequest, expectFailure } from '../steps/failure.ts'
import { CLIENTS, CLIENTS_EXIST } from './steps/paths.ts'

export const watchBadTimeoutIs400 = defineCheck({
  id: 'openshift/watch-bad-timeout-is-400',
  title: 'a watch with a timeoutSeconds that is not a whole number is refused with 400',
  operations: ['listOAuthClient'],
  rests: 'tried',
  source: 'recording oauth-watch-clients-timeouts-and-bookmarks',
  resource: CLIENTS_EXIST,
  async run(t) {
    const query = { watch: '1', timeoutSeconds: '1.0' }
    const response = await t.request({
      method: 'GET',
      path: CLIENTS,
      query,
      operation: 'listOAuthClient',
    })

    expectFailure(t, response, badRequest('strconv.ParseInt: parsing "1.0": invalid syntax'))
  },
})
