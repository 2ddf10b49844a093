import { defineCheck } from '../../harness/define-check.ts'
import { expectFailure } from '../steps/failure.ts'
import { notFound } from './steps/failure.ts'
import { givenNamespace } from './steps/given.ts'
import { ACCOUNTS_EXIST, collectionOf } from './steps/paths.ts'
import { askForToken } from './steps/tokens.ts'

export const tokenForAMissingAccountIs404 = defineCheck({
  id: 'kubernetes/token-for-a-missing-account-is-404',
  title: 'an account that is not there is 404, before what is asked for is looked at',
  operations: ['createNamespace', 'createTokenRequest'],
  rests: 'tried',
  source: 'recording token-request-for-a-missing-account',
  needs: ['write'],
  resource: ACCOUNTS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    const path = `${collectionOf('ServiceAccount', namespace)}/absent`

    for (const spec of [{}, { expirationSeconds: 1 }]) {
      const response = await askForToken(t, { path }, spec)

      expectFailure(t, response, notFound('serviceaccounts', 'absent'))
    }
  },
})
