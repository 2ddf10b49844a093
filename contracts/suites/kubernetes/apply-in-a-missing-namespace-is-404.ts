import { defineCheck } from '../../harness/define-check.ts'
import { expectFailure } from '../steps/failure.ts'
import { apply } from '../steps/patching.ts'
import { removeLater } from '../steps/remove-later.ts'
import { conflict, notFound } from './steps/failure.ts'
import { bodyOf, givenNamespace } from './steps/given.ts'
import { ACCOUNTS_EXIST, collectionOf } from './steps/paths.ts'

export const applyInAMissingNamespaceIs404 = defineCheck({
  id: 'kubernetes/apply-in-a-missing-namespace-is-404',
  title: 'an apply creates in a namespace that there is, for a uid that is not set',
  operations: ['createNamespace', 'patchServiceAccount'],
  rests: 'tried',
  source: 'recording patch-of-a-missing-object-per-type',
  needs: ['write'],
  resource: ACCOUNTS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    const name = t.unique('check')
    removeLater(t, collectionOf('ServiceAccount', namespace), name)
    const path = `${collectionOf('ServiceAccount', namespace)}/${name}`
    const account = { operation: 'patchServiceAccount', path }

    const nowhere = t.unique('check-nowhere')
    const elsewhere = { ...account, path: `${collectionOf('ServiceAccount', nowhere)}/${name}` }
    const uid = '11111111-1111-4111-8111-111111111111'

    const lost = await apply(t, 'check', elsewhere, bodyOf('ServiceAccount', name))
    const mistaken = await apply(
      t,
      'check',
      account,
      bodyOf('ServiceAccount', name, { metadata: { uid } }),
    )

    expectFailure(t, lost, notFound('namespaces', nowhere))
    const told = `uid mismatch: the provided object specified uid ${uid}, and no existing object was found`
    expectFailure(t, mistaken, conflict('serviceaccounts', name, told))
  },
})
