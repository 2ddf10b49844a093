import { defineCheck } from '../../harness/define-check.ts'
import { badRequest, expectFailure } from '../steps/failure.ts'
import { replace } from './steps/act.ts'
import { bodyOf, given, givenNamespace } from './steps/given.ts'
import { ACCOUNTS_EXIST } from './steps/paths.ts'

export const updateAnotherNameIs400 = defineCheck({
  id: 'kubernetes/update-another-name-is-400',
  title: 'the body of a PUT must have the name of the URL, before the object is looked up',
  operations: ['createNamespace', 'createServiceAccount', 'replaceServiceAccount'],
  rests: 'tried',
  source: 'recording put-name-in-the-body',
  needs: ['write'],
  resource: ACCOUNTS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    const { name, path } = await given(t, 'ServiceAccount', { namespace })
    const missing = path.replace(name, 'missing')

    const other = await replace(t, 'ServiceAccount', path, bodyOf('ServiceAccount', 'other'))
    const none = await replace(t, 'ServiceAccount', path, { metadata: { labels: {} } })
    const absent = await replace(t, 'ServiceAccount', missing, bodyOf('ServiceAccount', 'other'))

    expectFailure(t, other, differs(name))
    expectFailure(t, absent, differs('missing'))
    expectFailure(
      t,
      none,
      badRequest(
        `the name of the object (${name} based on URL) was undeterminable: name must be provided`,
      ),
    )
  },
})

function differs(url: string) {
  return badRequest(`the name of the object (other) does not match the name on the URL (${url})`)
}
