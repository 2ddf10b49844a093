import { defineCheck } from '../../harness/define-check.ts'
import { badRequest, expectFailure } from '../steps/failure.ts'
import { CLIENTS, CLIENTS_EXIST } from './steps/paths.ts'

const ROWS = [
  ['tier gt 1', "found 'gt', expected: in, notin, =, ==, !=, gt, lt"],
  ['app in web', "found 'web' expected: '('"],
] as const

export const listBadLabelSelectorIs400 = defineCheck({
  id: 'openshift/list-bad-label-selector-is-400',
  title: 'a label selector that does not parse is refused with 400 and the place where it fails',
  operations: ['listOAuthClient'],
  rests: 'tried',
  source: 'recording oauth-label-selectors',
  resource: CLIENTS_EXIST,
  async run(t) {
    for (const [labelSelector, told] of ROWS) {
      const response = await t.request({
        method: 'GET',
        path: CLIENTS,
        query: { labelSelector },
        operation: 'listOAuthClient',
      })

      expectFailure(t, response, badRequest(`unable to parse requirement: ${told}`))
    }
  },
})
