import { defineCheck } from '../../harness/define-check.ts'
import { badRequest, expectFailure } from '../steps/failure.ts'
import { clientBody, givenClient } from './steps/given.ts'
import { CLIENTS_EXIST } from './steps/paths.ts'

export const updateAnotherNameIs400 = defineCheck({
  id: 'openshift/update-another-name-is-400',
  title: 'PUT of a body whose name is not the one of the path is refused with 400',
  operations: ['createOAuthClient', 'replaceOAuthClient'],
  rests: 'tried',
  source: 'recording oauthclient-put-identity',
  needs: ['write'],
  resource: CLIENTS_EXIST,
  async run(t) {
    const { name, path, version } = await givenClient(t)
    const other = t.unique('check-other')
    const put = (body: unknown) =>
      t.request({ method: 'PUT', path, body, operation: 'replaceOAuthClient' })

    const renamed = await put(clientBody(other, {}, { resourceVersion: version }))
    const nameless = await put({ metadata: { resourceVersion: version }, grantMethod: 'auto' })

    expectFailure(
      t,
      renamed,
      badRequest(`the name of the object (${other}) does not match the name on the URL (${name})`),
    )
    expectFailure(
      t,
      nameless,
      badRequest(
        `the name of the object (${name} based on URL) was undeterminable: name must be provided`,
      ),
    )
  },
})
