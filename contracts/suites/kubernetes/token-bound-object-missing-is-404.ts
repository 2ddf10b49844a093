import { defineCheck } from '../../harness/define-check.ts'
import { expectFailure } from '../steps/failure.ts'
import { notFound } from './steps/failure.ts'
import { ACCOUNTS_EXIST } from './steps/paths.ts'
import { askForToken, GIVEN, givenAccount } from './steps/tokens.ts'

export const tokenBoundObjectMissingIs404 = defineCheck({
  id: 'kubernetes/token-bound-object-missing-is-404',
  title: 'a token cannot be bound to what is not there: 404 of that object',
  operations: [...GIVEN],
  rests: 'tried',
  source:
    'recordings token-request-bound-to-a-secret, token-request-bound-to-a-pod-in-error and token-request-bound-to-other-kinds',
  needs: ['write'],
  resource: ACCOUNTS_EXIST,
  async run(t) {
    const account = await givenAccount(t)
    const name = t.unique('check-absent')

    for (const [kind, plural] of [
      ['Secret', 'secrets'],
      ['Pod', 'pods'],
      ['Node', 'nodes'],
    ] as const) {
      const response = await askForToken(t, account, {
        boundObjectRef: { kind, apiVersion: 'v1', name },
      })

      expectFailure(t, response, notFound(plural, name))
    }
  },
})
