import { defineCheck } from '../../harness/define-check.ts'
import { patch } from '../steps/patching.ts'
import { read } from './steps/act.ts'
import { given, givenNamespace } from './steps/given.ts'
import { ACCOUNTS_EXIST } from './steps/paths.ts'

export const patchNullDeletes = defineCheck({
  id: 'kubernetes/patch-null-deletes',
  title:
    'null in a merge patch or a strategic one removes a key, of a map as well as of the object; what is not named stays',
  operations: [
    'createNamespace',
    'createServiceAccount',
    'patchServiceAccount',
    'getServiceAccount',
  ],
  rests: 'tried',
  source: 'recordings merge-patch-null-deletes and strategic-nulls',
  needs: ['write'],
  resource: ACCOUNTS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    for (const form of ['merge', 'strategic'] as const) {
      const { path } = await given(t, 'ServiceAccount', {
        namespace,
        metadata: { labels: { a: '1', b: '1', c: '1' } },
        members: { automountServiceAccountToken: true },
      })

      const patched = await patch(
        t,
        form,
        { operation: 'patchServiceAccount', path },
        {
          metadata: { labels: { a: null, b: '2', d: '2' } },
          automountServiceAccountToken: null,
        },
      )

      t.expect.status(patched, 200)
      t.expect.equal(patched.at('/metadata/labels'), { b: '2', c: '1', d: '2' }, `labels, ${form}`)
      const flag = patched.at('/automountServiceAccountToken')
      t.expect.equal(flag, undefined, `/automountServiceAccountToken, ${form}`)
      const stored = await read(t, 'ServiceAccount', path)
      t.expect.equal(stored.json, patched.json, `the stored account, ${form}`)
    }
  },
})
