import { defineCheck } from '../../harness/define-check.ts'
import { expectFailure } from '../steps/failure.ts'
import { CLIENTS, CLIENTS_EXIST } from './steps/paths.ts'

export const wrongMethodIs405 = defineCheck({
  id: 'openshift/wrong-method-is-405',
  title: 'a method that a path does not have is answered 405',
  operations: [],
  rests: 'tried',
  source: 'recording oauth-methods-that-are-not-allowed',
  needs: ['write'],
  resource: CLIENTS_EXIST,
  async run(t) {
    const rows = [
      ['PUT', CLIENTS],
      ['PATCH', CLIENTS],
      ['POST', `${CLIENTS}/check-missing`],
    ] as const
    for (const [method, path] of rows) {
      const type = method === 'PATCH' ? 'application/merge-patch+json' : 'application/json'
      const response = await t.request({
        method,
        path,
        body: {},
        headers: { 'Content-Type': type },
      })

      const message = 'the server does not allow this method on the requested resource'
      expectFailure(t, response, { code: 405, reason: 'MethodNotAllowed', message, details: {} })
    }
  },
})
