import { defineCheck } from '../../harness/define-check.ts'
import { expectFailure } from '../steps/failure.ts'
import { read, replace } from './steps/act.ts'
import { conflict } from './steps/failure.ts'
import { bodyOf, given, givenNamespace } from './steps/given.ts'
import { ACCOUNTS_EXIST } from './steps/paths.ts'

export const updateStaleVersionIs409 = defineCheck({
  id: 'kubernetes/update-stale-version-is-409',
  title:
    'a PUT with any version but the stored one is a conflict, older or newer, and changes nothing',
  operations: [
    'createNamespace',
    'createServiceAccount',
    'replaceServiceAccount',
    'getServiceAccount',
  ],
  rests: 'tried',
  source: 'recording put-with-stale-and-future-resource-versions',
  needs: ['write'],
  resource: ACCOUNTS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    const { name, path, version } = await given(t, 'ServiceAccount', { namespace })
    const put = (resourceVersion: string, tier: string) =>
      replace(
        t,
        'ServiceAccount',
        path,
        bodyOf('ServiceAccount', name, { metadata: { resourceVersion, labels: { tier } } }),
      )
    const current = await put(version, 'gold')

    const stale = await put(version, 'silver')
    const future = await put('9007199254740991', 'bronze')

    t.expect.status(current, 200)
    const refusal = conflict(
      'serviceaccounts',
      name,
      'the object has been modified; please apply your changes to the latest version and try again',
    )
    expectFailure(t, stale, refusal)
    expectFailure(t, future, refusal)
    t.expect.equal((await read(t, 'ServiceAccount', path)).json, current.json, 'what is stored')
  },
})
