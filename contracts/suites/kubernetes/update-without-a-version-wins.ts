import { defineCheck } from '../../harness/define-check.ts'
import { replace } from './steps/act.ts'
import { bodyOf, given, givenNamespace } from './steps/given.ts'
import { ACCOUNTS_EXIST } from './steps/paths.ts'

export const updateWithoutAVersionWins = defineCheck({
  id: 'kubernetes/update-without-a-version-wins',
  title: 'a PUT whose version is absent, empty, null or "0" overwrites whatever is stored',
  operations: ['createNamespace', 'createServiceAccount', 'replaceServiceAccount'],
  rests: 'tried',
  source: 'recording put-without-resource-version-wins',
  needs: ['write'],
  resource: ACCOUNTS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    const { name, path } = await given(t, 'ServiceAccount', { namespace })
    const rows = [
      ['absent', {}],
      ['empty', { resourceVersion: '' }],
      ['null', { resourceVersion: null }],
      ['zero', { resourceVersion: '0' }],
    ] as const
    for (const [how, version] of rows) {
      const body = bodyOf('ServiceAccount', name, { metadata: { labels: { how }, ...version } })

      const response = await replace(t, 'ServiceAccount', path, body)

      t.expect.status(response, 200)
      t.expect.equal(response.at('/metadata/labels'), { how }, '/metadata/labels')
    }
  },
})
