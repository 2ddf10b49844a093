import { defineCheck } from '../../harness/define-check.ts'
import { expectFailure } from '../steps/failure.ts'
import { patch } from '../steps/patching.ts'
import { invalid } from './steps/failure.ts'
import { givenClient } from './steps/given.ts'
import { CLIENTS_EXIST } from './steps/paths.ts'

export const patchRunsTheRules = defineCheck({
  id: 'openshift/patch-runs-the-rules',
  title: 'a patched client is validated like a new one, by the same rules and with the same texts',
  operations: ['createOAuthClient', 'patchOAuthClient', 'getOAuthClient'],
  rests: 'tried',
  source: 'recording oauthclient-merge-patch-validation-errors',
  needs: ['write'],
  resource: CLIENTS_EXIST,
  async run(t) {
    const { name, path, response } = await givenClient(t)
    const client = { operation: 'patchOAuthClient', path }

    const wrong = await patch(t, 'merge', client, { grantMethod: 'deny' })
    const missing = await patch(t, 'json', client, [{ op: 'remove', path: '/grantMethod' }])

    const told = 'Unsupported value: "deny": supported values: "auto", "prompt"'
    expectFailure(
      t,
      wrong,
      invalid('OAuthClient', name, ['FieldValueNotSupported', 'grantMethod', told]),
    )
    const required = 'Required value: must be auto or prompt'
    expectFailure(
      t,
      missing,
      invalid('OAuthClient', name, ['FieldValueRequired', 'grantMethod', required]),
    )
    const stored = await t.request({ method: 'GET', path, operation: 'getOAuthClient' })
    t.expect.equal(stored.json, response.json, 'the stored client')
  },
})
