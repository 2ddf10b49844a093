import { defineCheck } from '../../harness/define-check.ts'
import { badRequest, expectFailure } from '../steps/failure.ts'
import { givenNamespace, post } from './steps/given.ts'
import { ACCOUNTS_EXIST } from './steps/paths.ts'

const ROWS: readonly (readonly [members: Readonly<Record<string, unknown>>, told: string])[] = [
  [
    { automountServiceAccountToken: 'yes' },
    'string into Go struct field ServiceAccount.automountServiceAccountToken of type bool',
  ],
  [
    { secrets: {} },
    'object into Go struct field ServiceAccount.secrets of type []v1.ObjectReference',
  ],
  [
    { secrets: [{ name: 5 }] },
    'number into Go struct field ObjectReference.secrets.name of type string',
  ],
]

export const createValuesOfAnotherTypeAre400 = defineCheck({
  id: 'kubernetes/create-values-of-another-type-are-400',
  title: 'a field with a value of another type is refused with 400 in the words of the decoder',
  operations: ['createNamespace', 'createServiceAccount'],
  rests: 'tried',
  source: 'recording create-with-own-fields-of-the-wrong-type',
  needs: ['write'],
  resource: ACCOUNTS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    for (const [members, told] of ROWS) {
      const response = await post(t, 'ServiceAccount', { namespace, members })

      expectFailure(
        t,
        response,
        badRequest(
          `ServiceAccount in version "v1" cannot be handled as a ServiceAccount: json: cannot unmarshal ${told}`,
        ),
      )
    }
  },
})
