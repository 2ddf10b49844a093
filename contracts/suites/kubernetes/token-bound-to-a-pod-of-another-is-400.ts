import { defineCheck } from '../../harness/define-check.ts'
import { badRequest, expectFailure } from '../steps/failure.ts'
import { given, specOfPod } from './steps/given.ts'
import { ACCOUNTS_EXIST } from './steps/paths.ts'
import { askForToken, GIVEN, givenAccount } from './steps/tokens.ts'

export const tokenBoundToAPodOfAnotherIs400 = defineCheck({
  id: 'kubernetes/token-bound-to-a-pod-of-another-is-400',
  title: 'a token cannot be bound to a pod of another account: 400',
  operations: [...GIVEN, 'createPod'],
  rests: 'tried',
  source: 'recording token-request-bound-to-a-pod-in-error',
  needs: ['write'],
  resource: ACCOUNTS_EXIST,
  async run(t) {
    const account = await givenAccount(t)
    const { namespace } = account
    const other = await given(t, 'ServiceAccount', { namespace })
    const pod = await given(t, 'Pod', { namespace, members: { spec: specOfPod(other.name) } })

    const response = await askForToken(t, account, {
      boundObjectRef: { kind: 'Pod', apiVersion: 'v1', name: pod.name },
    })

    expectFailure(
      t,
      response,
      badRequest(
        `cannot bind token for serviceaccount "${account.name}" to pod running with different serviceaccount name.`,
      ),
    )
  },
})
