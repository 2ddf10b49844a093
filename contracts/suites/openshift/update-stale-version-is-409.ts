import { defineCheck } from '../../harness/define-check.ts'
import { expectFailure } from '../steps/failure.ts'
import { conflict } from './steps/failure.ts'
import { clientBody, givenClient } from './steps/given.ts'
import { CLIENTS_EXIST } from './steps/paths.ts'

export const updateStaleVersionIs409 = defineCheck({
  id: 'openshift/update-stale-version-is-409',
  title:
    'PUT with a version that is no longer the latest is refused with 409 Conflict and changes nothing',
  operations: ['createOAuthClient', 'replaceOAuthClient', 'getOAuthClient'],
  rests: 'tried',
  source: 'recording oauthclient-put-resource-versions',
  needs: ['write'],
  resource: CLIENTS_EXIST,
  async run(t) {
    const { name, path, version } = await givenClient(t)
    const put = (secret: string) => {
      const body = clientBody(name, { secret }, { resourceVersion: version })
      return t.request({ method: 'PUT', path, body, operation: 'replaceOAuthClient' })
    }
    const first = await put('check-first')
    t.expect.status(first, 200)

    const second = await put('check-second')

    const told =
      'the object has been modified; please apply your changes to the latest version and try again'
    expectFailure(t, second, conflict('oauthclients', name, told))
    const stored = await t.request({ method: 'GET', path, operation: 'getOAuthClient' })
    t.expect.equal(stored.json, first.json, 'the stored client')
  },
})
