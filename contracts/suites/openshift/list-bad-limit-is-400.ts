import { defineCheck } from '../../harness/define-check.ts'
import { badRequest, expectFailure } from '../steps/failure.ts'
import { CLIENTS, CLIENTS_EXIST } from './steps/paths.ts'

export const listBadLimitIs400 = defineCheck({
  id: 'openshift/list-bad-limit-is-400',
  title: 'a limit that is not a whole number is refused with 400',
  operations: ['listOAuthClient'],
  rests: 'tried',
  source:
    'a number in the query that does not parse is answered 400 with the message of the parser',
  resource: CLIENTS_EXIST,
  async run(t) {
    for (const limit of ['abc', '1.0']) {
      const response = await t.request({
        method: 'GET',
        path: CLIENTS,
        query: { limit },
        operation: 'listOAuthClient',
      })

      expectFailure(t, response, badRequest(`strconv.ParseInt: parsing "${limit}": invalid syntax`))
    }
  },
})
