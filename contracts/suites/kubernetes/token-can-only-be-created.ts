import { defineCheck } from '../../harness/define-check.ts'
import { expectFailure } from '../steps/failure.ts'
import { ACCOUNTS_EXIST } from './steps/paths.ts'
import { givenAccount } from './steps/tokens.ts'

export const tokenCanOnlyBeCreated = defineCheck({
  id: 'kubernetes/token-can-only-be-created',
  title: 'a token cannot be read, changed or deleted: 405',
  operations: ['createNamespace', 'createServiceAccount'],
  rests: 'tried',
  source: 'recording token-request-other-verbs',
  needs: ['write'],
  resource: ACCOUNTS_EXIST,
  async run(t) {
    const account = await givenAccount(t)

    for (const method of ['GET', 'PUT', 'DELETE']) {
      const path = `${account.path}/token`
      const response = await t.request({ method, path, ...(method === 'PUT' ? { body: {} } : {}) })

      expectFailure(t, response, {
        code: 405,
        reason: 'MethodNotAllowed',
        message: 'the server does not allow this method on the requested resource',
        details: {},
      })
    }
  },
})
