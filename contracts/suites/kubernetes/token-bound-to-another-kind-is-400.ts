import { defineCheck } from '../../harness/define-check.ts'
import { badRequest, expectFailure } from '../steps/failure.ts'
import { ACCOUNTS_EXIST } from './steps/paths.ts'
import { askForToken, GIVEN, givenAccount } from './steps/tokens.ts'

export const tokenBoundToAnotherKindIs400 = defineCheck({
  id: 'kubernetes/token-bound-to-another-kind-is-400',
  title: 'a token cannot be bound to other kinds: 400 with what was asked for',
  operations: [...GIVEN],
  rests: 'tried',
  source: 'recording token-request-bound-to-other-kinds',
  needs: ['write'],
  resource: ACCOUNTS_EXIST,
  async run(t) {
    const account = await givenAccount(t)

    for (const [boundObjectRef, type] of [
      [{ kind: 'ConfigMap', apiVersion: 'v1', name: 'x' }, '/v1, Kind=ConfigMap'],
      [{ kind: 'Deployment', apiVersion: 'apps/v1', name: 'x' }, 'apps/v1, Kind=Deployment'],
      [{ kind: 'Pod', apiVersion: 'apps/v1', name: 'x' }, 'apps/v1, Kind=Pod'],
      [{}, '/, Kind='],
    ] as const) {
      const response = await askForToken(t, account, { boundObjectRef })

      expectFailure(t, response, badRequest(`cannot bind token to object of type ${type}`))
    }
  },
})
