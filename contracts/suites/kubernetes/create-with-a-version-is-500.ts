import { defineCheck } from '../../harness/define-check.ts'
import { expectFailure } from '../steps/failure.ts'
import { givenNamespace, post } from './steps/given.ts'
import { SECRETS_EXIST } from './steps/paths.ts'

export const createWithAVersionIs500 = defineCheck({
  id: 'kubernetes/create-with-a-version-is-500',
  title: 'a new object with a resource version is refused with 500; what is no number is dropped',
  operations: ['createNamespace', 'createSecret'],
  rests: 'tried',
  source: 'recording create-with-a-resource-version',
  needs: ['write'],
  resource: SECRETS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)

    const number = await post(t, 'Secret', { namespace, metadata: { resourceVersion: '5' } })
    const word = await post(t, 'Secret', { namespace, metadata: { resourceVersion: 'abc' } })

    expectFailure(t, number, {
      code: 500,
      message: 'resourceVersion should not be set on objects to be created',
    })
    t.expect.status(word, 201)
    t.expect.match(word.at('/metadata/resourceVersion'), /^\d+$/, '/metadata/resourceVersion')
  },
})
