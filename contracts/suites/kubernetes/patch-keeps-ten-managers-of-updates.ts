import { defineCheck } from '../../harness/define-check.ts'
import { apply, owners, patch } from '../steps/patching.ts'
import { removeLater } from '../steps/remove-later.ts'
import { read } from './steps/act.ts'
import { bodyOf, givenNamespace } from './steps/given.ts'
import { ACCOUNTS_EXIST, collectionOf } from './steps/paths.ts'

export const patchKeepsTenManagersOfUpdates = defineCheck({
  id: 'kubernetes/patch-keeps-ten-managers-of-updates',
  title: 'of more than ten managers of updates the oldest are merged into one',
  operations: ['createNamespace', 'patchServiceAccount', 'getServiceAccount'],
  rests: 'tried',
  source: 'recording managed-fields-no-more-than-ten-update-entries',
  needs: ['write'],
  resource: ACCOUNTS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    const name = t.unique('check')
    removeLater(t, collectionOf('ServiceAccount', namespace), name)
    const path = `${collectionOf('ServiceAccount', namespace)}/${name}`
    const account = { operation: 'patchServiceAccount', path }

    const body = bodyOf('ServiceAccount', name, { metadata: { labels: { own: '1' } } })
    await apply(t, 'check-applier', account, body)

    let patched = await read(t, 'ServiceAccount', path)
    for (let index = 0; index <= 10; index += 1) {
      const query = { fieldManager: `check-${String(index).padStart(2, '0')}` }
      const annotations = { [`n${index}`]: '1' }
      patched = await patch(t, 'merge', { ...account, query }, { metadata: { annotations } })
    }

    t.expect.status(patched, 200)
    const [applier, ancient, ...others] = owners(patched)
    t.expect.equal(applier?.slice(0, 2), ['check-applier', 'Apply'], 'the first entry')
    const fields = { 'f:metadata': { 'f:annotations': { '.': {}, 'f:n0': {}, 'f:n1': {} } } }
    t.expect.equal(ancient, ['ancient-changes', 'Update', fields], 'the oldest updates')
    t.expect.equal(others.length, 9, 'the number of the other entries')
  },
})
