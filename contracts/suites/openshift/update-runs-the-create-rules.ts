import { defineCheck } from '../../harness/define-check.ts'
import { expectFailure } from '../steps/failure.ts'
import { invalid } from './steps/failure.ts'
import { clientBody, givenClient } from './steps/given.ts'
import { CLIENTS_EXIST } from './steps/paths.ts'

export const updateRunsTheCreateRules = defineCheck({
  id: 'openshift/update-runs-the-create-rules',
  title: 'PUT of a client that breaks the rules of creation is refused with 422',
  operations: ['createOAuthClient', 'replaceOAuthClient'],
  rests: 'tried',
  source: 'recording client-update-runs-the-create-rules-again',
  needs: ['write'],
  resource: CLIENTS_EXIST,
  async run(t) {
    const { name, path, version } = await givenClient(t)
    const body = clientBody(name, { grantMethod: 'deny' }, { resourceVersion: version })

    const response = await t.request({ method: 'PUT', path, body, operation: 'replaceOAuthClient' })

    const told = 'Unsupported value: "deny": supported values: "auto", "prompt"'
    expectFailure(
      t,
      response,
      invalid('OAuthClient', name, ['FieldValueNotSupported', 'grantMethod', told]),
    )
  },
})
