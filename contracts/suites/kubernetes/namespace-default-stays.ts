import { defineCheck } from '../../harness/define-check.ts'
import { expectFailure } from '../steps/failure.ts'

export const namespaceDefaultStays = defineCheck({
  id: 'kubernetes/namespace-default-stays',
  title: 'the namespace default is there, and may not be deleted',
  operations: ['getNamespace', 'deleteNamespace'],
  rests: 'tried',
  source: 'kube-apiserver 1.34.2, admission plugin namespace/lifecycle',
  needs: ['write'],
  async run(t) {
    const path = '/api/v1/namespaces/default'
    t.expect.status(await t.request({ method: 'GET', path, operation: 'getNamespace' }), 200)

    const response = await t.request({
      method: 'DELETE',
      path,
      query: { dryRun: 'All' },
      operation: 'deleteNamespace',
    })

    expectFailure(t, response, {
      code: 403,
      reason: 'Forbidden',
      message: 'namespaces "default" is forbidden: this namespace may not be deleted',
      details: { name: 'default', kind: 'namespaces' },
    })
  },
})
