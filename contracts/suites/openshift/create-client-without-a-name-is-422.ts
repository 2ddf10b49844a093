import { defineCheck } from '../../harness/define-check.ts'
import { expectFailure } from '../steps/failure.ts'
import { invalid } from './steps/failure.ts'
import { CLIENTS, CLIENTS_EXIST } from './steps/paths.ts'

export const createClientWithoutANameIs422 = defineCheck({
  id: 'openshift/create-client-without-a-name-is-422',
  title: 'an empty client is refused with 422, the missing name first, and no name in the details',
  operations: ['createOAuthClient'],
  rests: 'tried',
  source:
    'recordings oauth-create-empty-and-malformed-bodies and client-without-a-name-or-generate-name',
  needs: ['write'],
  resource: CLIENTS_EXIST,
  async run(t) {
    const response = await t.request({
      method: 'POST',
      path: CLIENTS,
      body: {},
      operation: 'createOAuthClient',
    })

    expectFailure(
      t,
      response,
      invalid(
        'OAuthClient',
        '',
        ['FieldValueRequired', 'metadata.name', 'Required value: name or generateName is required'],
        ['FieldValueRequired', 'grantMethod', 'Required value: must be auto or prompt'],
      ),
    )
  },
})
