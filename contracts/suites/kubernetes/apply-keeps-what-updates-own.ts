import { defineCheck } from '../../harness/define-check.ts'
import { apply } from '../steps/patching.ts'
import { bodyOf, given, givenNamespace } from './steps/given.ts'
import { ACCOUNTS_EXIST } from './steps/paths.ts'

export const applyKeepsWhatUpdatesOwn = defineCheck({
  id: 'kubernetes/apply-keeps-what-updates-own',
  title: 'what an update also owns stays when an applier drops it',
  operations: ['createNamespace', 'createServiceAccount', 'patchServiceAccount'],
  rests: 'tried',
  source: 'recording apply-keeps-what-an-update-manager-owns',
  needs: ['write'],
  resource: ACCOUNTS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    const { name, path } = await given(t, 'ServiceAccount', {
      namespace,
      metadata: { labels: { both: '1' } },
    })
    const account = { operation: 'patchServiceAccount', path }

    const labels = { both: '1', mine: '1' }
    await apply(t, 'check', account, bodyOf('ServiceAccount', name, { metadata: { labels } }))

    const dropped = await apply(t, 'check', account, bodyOf('ServiceAccount', name))

    t.expect.status(dropped, 200)
    t.expect.equal(dropped.at('/metadata/labels'), { both: '1' }, 'labels')
  },
})
