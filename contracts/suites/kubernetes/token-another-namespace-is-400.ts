import { defineCheck } from '../../harness/define-check.ts'
import { badRequest, expectFailure } from '../steps/failure.ts'
import { ACCOUNTS_EXIST } from './steps/paths.ts'
import { askForToken, GIVEN, givenAccount } from './steps/tokens.ts'

export const tokenAnotherNamespaceIs400 = defineCheck({
  id: 'kubernetes/token-another-namespace-is-400',
  title: 'a namespace in the body must be that of the URL: 400, before the name',
  operations: [...GIVEN],
  rests: 'tried',
  source: 'recording token-request-name-and-namespace-in-the-body',
  needs: ['write'],
  resource: ACCOUNTS_EXIST,
  async run(t) {
    const account = await givenAccount(t)
    const metadata = { name: 'other', namespace: 'another' }

    const response = await askForToken(t, account, {}, { members: { metadata } })

    expectFailure(
      t,
      response,
      badRequest(
        'the namespace of the provided object does not match the namespace sent on the request',
      ),
    )
  },
})
