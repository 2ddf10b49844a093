import { defineCheck } from '../../harness/define-check.ts'
import { given } from './steps/given.ts'
import { ACCOUNTS_EXIST } from './steps/paths.ts'
import { askForToken, GIVEN, givenAccount, readToken } from './steps/tokens.ts'

export const tokenBoundToASecret = defineCheck({
  id: 'kubernetes/token-bound-to-a-secret',
  title: 'a token can be bound to a secret, which its claims then name',
  operations: [...GIVEN, 'createSecret'],
  rests: 'tried',
  source: 'recording token-request-bound-to-a-secret',
  needs: ['write'],
  resource: ACCOUNTS_EXIST,
  async run(t) {
    const account = await givenAccount(t)
    const secret = await given(t, 'Secret', { namespace: account.namespace })
    const boundObjectRef = { kind: 'Secret', apiVersion: 'v1', name: secret.name, uid: secret.uid }

    const response = await askForToken(t, account, { boundObjectRef })

    t.expect.status(response, 201)
    t.expect.equal(response.at('/spec/boundObjectRef'), boundObjectRef, '/spec/boundObjectRef')
    const { claims } = readToken(response.textAt('/status/token'))
    t.expect.match(
      claims['kubernetes.io'],
      { secret: { name: secret.name, uid: secret.uid } },
      'claims',
    )
  },
})
