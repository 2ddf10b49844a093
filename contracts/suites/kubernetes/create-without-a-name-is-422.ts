import { defineCheck } from '../../harness/define-check.ts'
import { expectFailure } from '../steps/failure.ts'
import { invalid } from './steps/failure.ts'
import { givenNamespace } from './steps/given.ts'
import { ACCOUNTS_EXIST, collectionOf } from './steps/paths.ts'

export const createWithoutANameIs422 = defineCheck({
  id: 'kubernetes/create-without-a-name-is-422',
  title: 'an empty object is a valid body, whose only fault is that it has no name',
  operations: ['createNamespace', 'createServiceAccount'],
  rests: 'tried',
  source:
    'recordings create-needs-a-name-or-a-generate-name and create-without-kind-or-api-version',
  needs: ['write'],
  resource: ACCOUNTS_EXIST,
  async run(t) {
    const path = collectionOf('ServiceAccount', await givenNamespace(t))

    const response = await t.request({
      method: 'POST',
      path,
      body: {},
      operation: 'createServiceAccount',
    })

    expectFailure(
      t,
      response,
      invalid('ServiceAccount', '', [
        'FieldValueRequired',
        'metadata.name',
        'Required value: name or generateName is required',
      ]),
    )
  },
})
