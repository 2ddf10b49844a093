import { defineCheck } from '../../harness/define-check.ts'
import { given, givenNamespace } from './steps/given.ts'
import { ACCOUNTS_EXIST } from './steps/paths.ts'

const FOREIGN = '11111111-1111-4111-8111-111111111111'

export const createFillsTheMetadata = defineCheck({
  id: 'kubernetes/create-fills-the-metadata',
  title:
    'uid, times and namespace of a new object are given by the server, whatever was sent; what was sent is owned by its manager',
  operations: ['createNamespace', 'createServiceAccount'],
  rests: 'tried',
  source:
    'recordings create-with-fields-of-the-system and create-managers-come-from-the-user-agent',
  needs: ['write'],
  resource: ACCOUNTS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)

    const { response, uid } = await given(t, 'ServiceAccount', {
      namespace,
      metadata: {
        uid: FOREIGN,
        creationTimestamp: '2001-01-01T00:00:00Z',
        deletionTimestamp: '2001-01-01T00:00:00Z',
        selfLink: '/somewhere',
        labels: { tier: 'gold' },
      },
      query: { fieldManager: 'check-manager' },
    })

    t.expect.equal(uid === FOREIGN, false, 'whether the uid was taken over')
    t.expect.match(response.at('/metadata'), {
      namespace,
      uid: /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
      creationTimestamp: /^20(?!01)\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ$/,
      managedFields: [
        {
          manager: 'check-manager',
          operation: 'Update',
          apiVersion: 'v1',
          fieldsType: 'FieldsV1',
          fieldsV1: { 'f:metadata': { 'f:labels': { '.': {}, 'f:tier': {} } } },
        },
      ],
    })
    for (const field of ['deletionTimestamp', 'selfLink']) {
      t.expect.equal(response.at(`/metadata/${field}`), undefined, `/metadata/${field}`)
    }
  },
})
