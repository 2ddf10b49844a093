import { defineCheck } from '../../harness/define-check.ts'
import { apply, owners } from '../steps/patching.ts'
import { removeLater } from '../steps/remove-later.ts'
import { bodyOf, givenNamespace } from './steps/given.ts'
import { ACCOUNTS_EXIST, collectionOf } from './steps/paths.ts'

export const applySharesEqualValues = defineCheck({
  id: 'kubernetes/apply-shares-equal-values',
  title: 'an equal value is shared without conflict, and goes with its last owner',
  operations: ['createNamespace', 'patchServiceAccount'],
  rests: 'tried',
  source: 'recording apply-co-ownership-and-pruning',
  needs: ['write'],
  resource: ACCOUNTS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    const name = t.unique('check')
    removeLater(t, collectionOf('ServiceAccount', namespace), name)
    const path = `${collectionOf('ServiceAccount', namespace)}/${name}`
    const account = { operation: 'patchServiceAccount', path }

    const labelled = (labels?: Record<string, string>) =>
      bodyOf('ServiceAccount', name, labels === undefined ? {} : { metadata: { labels } })

    await apply(t, 'check-a', account, labelled({ shared: '1', 'only-a': '1' }))
    const both = await apply(t, 'check-b', account, labelled({ shared: '1', 'only-b': '1' }))
    const one = await apply(t, 'check-a', account, labelled())
    const none = await apply(t, 'check-b', account, labelled())

    const all = { 'only-a': '1', 'only-b': '1', shared: '1' }
    t.expect.equal(both.at('/metadata/labels'), all, 'labels of both')
    t.expect.equal(one.at('/metadata/labels'), { 'only-b': '1', shared: '1' }, 'labels of one')
    t.expect.equal(none.at('/metadata/labels'), undefined, 'labels of none')
    t.expect.equal(owners(none), [], 'managedFields')
  },
})
