import { defineCheck } from '../../harness/define-check.ts'
import { expectFailure } from '../steps/failure.ts'
import { patch } from '../steps/patching.ts'
import { given, givenNamespace } from './steps/given.ts'
import { ACCOUNTS_EXIST } from './steps/paths.ts'

export const patchOfAnotherTypeIs422 = defineCheck({
  id: 'kubernetes/patch-of-another-type-is-422',
  title:
    'what a patch makes must decode: the refusal prints the patch, or the document that it makes',
  operations: ['createNamespace', 'createServiceAccount', 'patchServiceAccount'],
  rests: 'tried',
  source: 'recording strategic-type-mismatch',
  needs: ['write'],
  resource: ACCOUNTS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    const { path } = await given(t, 'ServiceAccount', { namespace })
    const account = { operation: 'patchServiceAccount', path }

    const cases = [
      [
        { metadata: { labels: 'text' } },
        'map[metadata:map[labels:text]]',
        'cannot restore map from string',
      ],
      [
        { metadata: { labels: { a: 5 } } },
        'map[metadata:map[labels:map[a:5]]]',
        'cannot convert int64 to string',
      ],
      [
        { automountServiceAccountToken: 'true' },
        'map[automountServiceAccountToken:true]',
        'unrecognized type: bool',
      ],
    ] as const

    for (const [body, printed, why] of cases) {
      const message = `Invalid value: "${printed}": ${why}`
      expectFailure(t, await patch(t, 'strategic', account, body), {
        code: 422,
        reason: 'Invalid',
        message: ` "" is invalid: patch: ${message}`,
        details: { causes: [{ reason: 'FieldValueInvalid', message, field: 'patch' }] },
      })
    }
    const merged = await patch(t, 'merge', account, { secrets: { name: 'x' } })
    t.expect.status(merged, 422)
    t.expect.match(
      merged.at('/message'),
      /json: cannot unmarshal object into Go struct field ServiceAccount.secrets of type \[\]v1.ObjectReference$/,
      '/message',
    )
  },
})
