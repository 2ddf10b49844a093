import { defineCheck } from '../../harness/define-check.ts'
import { owners, patch } from '../steps/patching.ts'
import { given, givenNamespace } from './steps/given.ts'
import { ACCOUNTS_EXIST } from './steps/paths.ts'

export const patchManagerIsTheUserAgent = defineCheck({
  id: 'kubernetes/patch-manager-is-the-user-agent',
  title: 'without a manager the user agent up to the first slash owns what a patch changes',
  operations: ['createNamespace', 'createServiceAccount', 'patchServiceAccount'],
  rests: 'tried',
  source: 'recording patch-manager-name-from-user-agent',
  needs: ['write'],
  resource: ACCOUNTS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    const { path } = await given(t, 'ServiceAccount', {
      namespace,
      metadata: { labels: { first: '1' } },
    })
    const account = { operation: 'patchServiceAccount', path }

    const headers = { 'User-Agent': 'check-agent/1.2 (linux) extra' }

    const patched = await patch(
      t,
      'merge',
      { ...account, headers },
      { metadata: { labels: { a: '1' } } },
    )

    t.expect.status(patched, 200)
    const own = owners(patched).find(([manager]) => manager === 'check-agent')
    const fields = { 'f:metadata': { 'f:labels': { 'f:a': {} } } }
    t.expect.equal(own, ['check-agent', 'Update', fields], 'managedFields')
  },
})
