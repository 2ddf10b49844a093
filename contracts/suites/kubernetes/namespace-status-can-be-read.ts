import { defineCheck } from '../../harness/define-check.ts'
import { expectFailure } from '../steps/failure.ts'
import { givenNamespace } from './steps/given.ts'
import { NAMESPACES, NAMESPACES_EXIST } from './steps/paths.ts'

export const namespaceStatusCanBeRead = defineCheck({
  id: 'kubernetes/namespace-status-can-be-read',
  title: 'the status of a namespace is read as the whole namespace; finalize can only be written',
  operations: ['createNamespace', 'getNamespace', 'getNamespaceStatus'],
  rests: 'tried',
  source: 'recording subresources-that-are-not-there',
  needs: ['write'],
  resource: NAMESPACES_EXIST,
  async run(t) {
    const path = `${NAMESPACES}/${await givenNamespace(t)}`

    const whole = await t.request({ method: 'GET', path, operation: 'getNamespace' })
    const status = await t.request({
      method: 'GET',
      path: `${path}/status`,
      operation: 'getNamespaceStatus',
    })
    const finalize = await t.request({ method: 'GET', path: `${path}/finalize` })

    t.expect.status(status, 200)
    t.expect.equal(status.json, whole.json, 'the status')
    expectFailure(t, finalize, {
      code: 405,
      reason: 'MethodNotAllowed',
      message: 'the server does not allow this method on the requested resource',
      details: {},
    })
  },
})
