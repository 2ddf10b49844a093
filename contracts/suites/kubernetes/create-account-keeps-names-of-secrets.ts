import { defineCheck } from '../../harness/define-check.ts'
import { read } from './steps/act.ts'
import { given, givenNamespace } from './steps/given.ts'
import { ACCOUNTS_EXIST } from './steps/paths.ts'

export const createAccountKeepsNamesOfSecrets = defineCheck({
  id: 'kubernetes/create-account-keeps-names-of-secrets',
  title:
    'a service account keeps its image pull secrets and its mount flag, and of other secrets the names',
  operations: ['createNamespace', 'createServiceAccount', 'getServiceAccount'],
  rests: 'tried',
  source: 'recording create-managed-fields-of-service-accounts',
  needs: ['write'],
  resource: ACCOUNTS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)

    const account = await given(t, 'ServiceAccount', {
      namespace,
      members: {
        secrets: [{ name: 'one', kind: 'Secret' }, { name: 'two' }],
        imagePullSecrets: [{ name: 'pull' }],
        automountServiceAccountToken: false,
      },
    })

    const { response } = account
    t.expect.status(response, 201)
    t.expect.equal(response.at('/secrets'), [{ name: 'one' }, { name: 'two' }], '/secrets')
    t.expect.equal(response.at('/imagePullSecrets'), [{ name: 'pull' }], '/imagePullSecrets')
    t.expect.equal(
      response.at('/automountServiceAccountToken'),
      false,
      '/automountServiceAccountToken',
    )
    t.expect.equal(
      (await read(t, 'ServiceAccount', account.path)).json,
      response.json,
      'the stored account',
    )
  },
})
