import { defineCheck } from '../../harness/define-check.ts'
import { expectFailure } from '../steps/failure.ts'
import { patch } from '../steps/patching.ts'
import { conflict } from './steps/failure.ts'
import { given, givenNamespace } from './steps/given.ts'
import { ACCOUNTS_EXIST } from './steps/paths.ts'

export const patchWithoutAVersionWins = defineCheck({
  id: 'kubernetes/patch-without-a-version-wins',
  title:
    'a patch of a core kind may take the version away; any other than the latest is a conflict',
  operations: ['createNamespace', 'createServiceAccount', 'patchServiceAccount'],
  rests: 'tried',
  source: 'recording patch-with-resource-version',
  needs: ['write'],
  resource: ACCOUNTS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    const { name, path } = await given(t, 'ServiceAccount', { namespace })
    const account = { operation: 'patchServiceAccount', path }
    const versioned = (resourceVersion: unknown, tier: string) =>
      patch(t, 'merge', account, { metadata: { resourceVersion, labels: { tier } } })

    for (const resourceVersion of [null, '', '0']) {
      t.expect.status(await versioned(resourceVersion, 'gold'), 200)
    }
    const stale = await versioned('1', 'silver')
    const odd = await versioned('abc', 'silver')

    const told =
      'the object has been modified; please apply your changes to the latest version and try again'
    expectFailure(t, stale, conflict('serviceaccounts', name, told))
    const message = 'strconv.ParseUint: parsing "abc": invalid syntax'
    expectFailure(t, odd, { code: 500, message })
  },
})
