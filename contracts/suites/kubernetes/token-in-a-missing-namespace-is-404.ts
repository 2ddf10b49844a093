import { defineCheck } from '../../harness/define-check.ts'
import { expectFailure } from '../steps/failure.ts'
import { notFound } from './steps/failure.ts'
import { ACCOUNTS_EXIST, collectionOf } from './steps/paths.ts'
import { askForToken } from './steps/tokens.ts'

export const tokenInAMissingNamespaceIs404 = defineCheck({
  id: 'kubernetes/token-in-a-missing-namespace-is-404',
  title: 'a namespace that is not there is 404',
  operations: ['createTokenRequest'],
  rests: 'tried',
  source: 'recording token-request-for-a-missing-account',
  needs: ['write'],
  resource: ACCOUNTS_EXIST,
  async run(t) {
    const namespace = t.unique('check-absent')
    const path = `${collectionOf('ServiceAccount', namespace)}/sa`

    const response = await askForToken(t, { path })

    expectFailure(t, response, notFound('namespaces', namespace))
  },
})
