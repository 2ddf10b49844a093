import { defineCheck } from '../../harness/define-check.ts'
import { expectFailure } from '../steps/failure.ts'
import { givenNamespace, post } from './steps/given.ts'
import { givenHeldSecret } from './steps/held.ts'
import { ACCOUNTS_EXIST, NAMESPACES } from './steps/paths.ts'

export const createInATerminatingNamespaceIs403 = defineCheck({
  id: 'kubernetes/create-in-a-terminating-namespace-is-403',
  title: 'nothing can be created in a namespace that is going away: 403 with the cause',
  operations: ['createNamespace', 'createSecret', 'deleteNamespace', 'createServiceAccount'],
  rests: 'tried',
  source: 'recording create-in-a-terminating-namespace',
  needs: ['write'],
  resource: ACCOUNTS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    await givenHeldSecret(t, namespace)
    const path = `${NAMESPACES}/${namespace}`
    await t.request({ method: 'DELETE', path, operation: 'deleteNamespace' })
    const name = t.unique('check')

    const response = await post(t, 'ServiceAccount', { namespace, name })

    expectFailure(t, response, {
      code: 403,
      reason: 'Forbidden',
      message: `serviceaccounts "${name}" is forbidden: unable to create new content in namespace ${namespace} because it is being terminated`,
      details: {
        name,
        kind: 'serviceaccounts',
        causes: [
          {
            reason: 'NamespaceTerminating',
            message: `namespace ${namespace} is being terminated`,
            field: 'metadata.namespace',
          },
        ],
      },
    })
  },
})
