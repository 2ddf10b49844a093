import { defineCheck } from '../../harness/define-check.ts'
import { badRequest, expectFailure } from '../steps/failure.ts'
import { apply } from '../steps/patching.ts'
import { removeLater } from '../steps/remove-later.ts'
import { givenNamespace } from './steps/given.ts'
import { ACCOUNTS_EXIST, collectionOf } from './steps/paths.ts'

export const applyNamesAreChecked = defineCheck({
  id: 'kubernetes/apply-names-are-checked',
  title:
    'an applied object has the name and namespace of its path; the name may be missing once the object is there',
  operations: ['createNamespace', 'patchServiceAccount'],
  rests: 'tried',
  source: 'recording apply-name-and-namespace',
  needs: ['write'],
  resource: ACCOUNTS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    const name = t.unique('check')
    removeLater(t, collectionOf('ServiceAccount', namespace), name)
    const path = `${collectionOf('ServiceAccount', namespace)}/${name}`
    const account = { operation: 'patchServiceAccount', path }

    const applied = (metadata: Record<string, unknown>) =>
      apply(t, 'check', account, { apiVersion: 'v1', kind: 'ServiceAccount', metadata })

    const nameless = await applied({})
    const another = await applied({ name: 'b' })
    const elsewhere = await applied({ name, namespace: 'elsewhere' })
    const created = await applied({ name, namespace, labels: { a: '1' } })
    const again = await applied({ labels: { a: '2' } })

    expectFailure(
      t,
      nameless,
      badRequest(
        `the name of the object (${name} based on URL) was undeterminable: name must be provided`,
      ),
    )
    expectFailure(
      t,
      another,
      badRequest(`the name of the object (b) does not match the name on the URL (${name})`),
    )
    expectFailure(
      t,
      elsewhere,
      badRequest(
        'the namespace of the provided object does not match the namespace sent on the request',
      ),
    )
    t.expect.status(created, 201)
    t.expect.status(again, 200)
    t.expect.equal(again.at('/metadata/labels'), { a: '2' }, 'labels')
  },
})
