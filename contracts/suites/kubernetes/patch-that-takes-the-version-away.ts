import { defineCheck } from '../../harness/define-check.ts'
import { badRequest, expectFailure } from '../steps/failure.ts'
import { patch } from '../steps/patching.ts'
import { given, givenNamespace } from './steps/given.ts'
import { ACCOUNTS_EXIST } from './steps/paths.ts'

export const patchThatTakesTheVersionAway = defineCheck({
  id: 'kubernetes/patch-that-takes-the-version-away',
  title:
    'what a patch leaves without an apiVersion is read as the type of the server: metadata stands at the top, fields have Go names',
  operations: ['createNamespace', 'createServiceAccount', 'patchServiceAccount'],
  rests: 'tried',
  source: 'asked of kube-apiserver 1.34.2',
  needs: ['write'],
  resource: ACCOUNTS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    const { name, path } = await given(t, 'ServiceAccount', {
      namespace,
      metadata: { labels: { a: '1' } },
    })
    const account = { operation: 'patchServiceAccount', path, query: { dryRun: 'All' } }

    const nameless = await patch(t, 'json', account, [{ op: 'remove', path: '/apiVersion' }])
    const why = `the name of the object (${name} based on URL) was undeterminable: name must be provided`
    expectFailure(t, nameless, badRequest(why))
    t.expect.equal(nameless.headers['warning'], '299 - "unknown field \\"metadata\\""', 'warning')

    const named = await patch(t, 'merge', account, {
      apiVersion: null,
      name,
      labels: { b: '2' },
      Secrets: [{ Name: 's' }],
    })
    t.expect.status(named, 200)
    t.expect.equal(named.at('/metadata/labels'), { b: '2' }, '/metadata/labels')
    t.expect.equal(named.at('/secrets'), [{ name: 's' }], '/secrets')
  },
})
