import { defineCheck } from '../../harness/define-check.ts'
import { expectFailure } from '../steps/failure.ts'
import { patch } from '../steps/patching.ts'
import { invalid } from './steps/failure.ts'
import { given, givenNamespace } from './steps/given.ts'
import { ACCOUNTS_EXIST } from './steps/paths.ts'

export const patchUidIsImmutable = defineCheck({
  id: 'kubernetes/patch-uid-is-immutable',
  title: 'a patch may not change the uid; creationTimestamp, generation and selfLink are ignored',
  operations: ['createNamespace', 'createServiceAccount', 'patchServiceAccount'],
  rests: 'tried',
  source: 'recording patch-changes-system-metadata',
  needs: ['write'],
  resource: ACCOUNTS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    const { name, path, response } = await given(t, 'ServiceAccount', { namespace })
    const account = { operation: 'patchServiceAccount', path }
    const uid = '11111111-1111-4111-8111-111111111111'

    const other = await patch(t, 'merge', account, { metadata: { uid } })
    const ignored = await patch(t, 'merge', account, {
      metadata: {
        uid: null,
        creationTimestamp: '2001-02-03T04:05:06Z',
        generation: 7,
        selfLink: '/x',
      },
    })

    const told = `Invalid value: "${uid}": field is immutable`
    const cause = ['FieldValueInvalid', 'metadata.uid', told] as const
    expectFailure(t, other, invalid('ServiceAccount', name, cause, cause))
    t.expect.status(ignored, 200)
    t.expect.equal(ignored.json, response.json, 'the account')
  },
})
