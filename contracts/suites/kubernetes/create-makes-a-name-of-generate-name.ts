import { defineCheck } from '../../harness/define-check.ts'
import { removeLater } from '../steps/remove-later.ts'
import { givenNamespace } from './steps/given.ts'
import { ACCOUNTS_EXIST, collectionOf } from './steps/paths.ts'

export const createMakesANameOfGenerateName = defineCheck({
  id: 'kubernetes/create-makes-a-name-of-generate-name',
  title:
    'generateName gets five letters that make no words, stays in the object, and never yields the same name twice',
  operations: ['createNamespace', 'createServiceAccount'],
  rests: 'tried',
  source: 'recording create-with-generate-name',
  needs: ['write'],
  resource: ACCOUNTS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    const path = collectionOf('ServiceAccount', namespace)
    const create = async () => {
      const response = await t.request({
        method: 'POST',
        path,
        body: { metadata: { generateName: 'check-' } },
        operation: 'createServiceAccount',
      })
      t.expect.status(response, 201)
      removeLater(t, path, response.textAt('/metadata/name'))
      return response
    }

    const [first, second] = [await create(), await create()]

    for (const response of [first, second]) {
      t.expect.match(response.json, {
        metadata: { name: /^check-[bcdfghjklmnpqrstvwxz2456789]{5}$/, generateName: 'check-' },
      })
    }
    const isNew = first.at('/metadata/name') !== second.at('/metadata/name')
    t.expect.equal(isNew, true, 'whether the second name is new')
  },
})
