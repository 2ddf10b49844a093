import { defineCheck } from '../../harness/define-check.ts'
import { expectFailure } from '../steps/failure.ts'
import { invalid } from './steps/failure.ts'
import { givenNamespace, post } from './steps/given.ts'
import { ACCOUNTS_EXIST } from './steps/paths.ts'

export const createFinalizerRules = defineCheck({
  id: 'kubernetes/create-finalizer-rules',
  title: "a finalizer that is neither the server's own nor has a domain is refused with 422",
  operations: ['createNamespace', 'createServiceAccount'],
  rests: 'tried',
  source: 'recording create-validates-finalizers',
  needs: ['write'],
  resource: ACCOUNTS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    const name = t.unique('check')
    const metadata = { finalizers: ['check'] }

    const response = await post(t, 'ServiceAccount', { namespace, name, metadata })

    expectFailure(
      t,
      response,
      invalid('ServiceAccount', name, [
        'FieldValueInvalid',
        'metadata.finalizers[0]',
        'Invalid value: "check": name is neither a standard finalizer name nor is it fully qualified',
      ]),
    )
  },
})
