import { defineCheck } from '../../harness/define-check.ts'
import { badRequest, expectFailure } from '../steps/failure.ts'
import { notFound } from './steps/failure.ts'
import { post } from './steps/given.ts'
import { ACCOUNTS_EXIST } from './steps/paths.ts'

export const createInAMissingNamespaceIs404 = defineCheck({
  id: 'kubernetes/create-in-a-missing-namespace-is-404',
  title:
    'creating something in a namespace that is not there answers 404 for the namespace, before the object is validated but after it is decoded',
  operations: ['createServiceAccount'],
  rests: 'tried',
  source: 'recording create-in-a-missing-namespace',
  needs: ['write'],
  resource: ACCOUNTS_EXIST,
  async run(t) {
    const namespace = t.unique('check-missing')

    const plain = await post(t, 'ServiceAccount', { namespace })
    const unnamed = await post(t, 'ServiceAccount', { namespace, metadata: { name: '' } })
    const dry = await post(t, 'ServiceAccount', { namespace, query: { dryRun: 'All' } })
    const other = await post(t, 'ServiceAccount', { namespace, metadata: { namespace: 'other' } })

    for (const response of [plain, unnamed, dry]) {
      expectFailure(t, response, notFound('namespaces', namespace))
    }
    expectFailure(
      t,
      other,
      badRequest(
        'the namespace of the provided object does not match the namespace sent on the request',
      ),
    )
  },
})
