import { defineCheck } from '../../harness/define-check.ts'
import { given, specOfPod } from './steps/given.ts'
import { ACCOUNTS_EXIST } from './steps/paths.ts'
import { askForToken, GIVEN, givenAccount, readToken } from './steps/tokens.ts'

export const tokenBoundToAPod = defineCheck({
  id: 'kubernetes/token-bound-to-a-pod',
  title: 'a token can be bound to a pod of its account, which its claims then name',
  operations: [...GIVEN, 'createPod'],
  rests: 'tried',
  source: 'recording token-request-bound-to-a-pod',
  needs: ['write'],
  resource: ACCOUNTS_EXIST,
  async run(t) {
    const account = await givenAccount(t)
    const { namespace } = account
    const pod = await given(t, 'Pod', { namespace, members: { spec: specOfPod(account.name) } })
    const boundObjectRef = { kind: 'Pod', apiVersion: 'v1', name: pod.name }

    const response = await askForToken(t, account, { boundObjectRef })

    t.expect.status(response, 201)
    const { claims } = readToken(response.textAt('/status/token'))
    t.expect.match(claims['kubernetes.io'], { pod: { name: pod.name, uid: pod.uid } }, 'claims')
  },
})
