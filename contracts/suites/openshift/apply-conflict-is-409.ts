import { defineCheck } from '../../harness/define-check.ts'
import { expectFailure } from '../steps/failure.ts'
import { apply, applyConflict, patch } from '../steps/patching.ts'
import { removeLater } from '../steps/remove-later.ts'
import { clientBody } from './steps/given.ts'
import { CLIENTS, CLIENTS_EXIST } from './steps/paths.ts'

export const applyConflictIs409 = defineCheck({
  id: 'openshift/apply-conflict-is-409',
  title:
    'an apply that would change what others own is refused with 409, which names each manager and field',
  operations: ['patchOAuthClient', 'getOAuthClient'],
  rests: 'tried',
  source: 'recording oauthclient-apply-atomic-lists',
  needs: ['write'],
  resource: CLIENTS_EXIST,
  async run(t) {
    const name = t.unique('check-client')
    removeLater(t, CLIENTS, name)
    const client = { operation: 'patchOAuthClient', path: `${CLIENTS}/${name}` }
    const owned = { secret: 'one', additionalSecrets: ['x', 'y'] }
    await apply(t, 'check-a', client, clientBody(name, owned))

    const one = await apply(t, 'check-b', client, clientBody(name, { ...owned, secret: 'two' }))
    const two = await apply(
      t,
      'check-b',
      client,
      clientBody(name, { secret: 'two', additionalSecrets: ['y', 'x'] }),
    )
    const updated = await patch(
      t,
      'merge',
      { ...client, query: { fieldManager: 'check-u' } },
      { secret: 'three' },
    )
    const three = await apply(t, 'check-a', client, clientBody(name, owned))

    expectFailure(t, one, applyConflict('"check-a"', '.secret'))
    expectFailure(t, two, applyConflict('"check-a"', '.additionalSecrets', '.secret'))
    expectFailure(t, three, applyConflict('"check-u" using oauth.openshift.io/v1', '.secret'))
    const stored = await t.request({
      method: 'GET',
      path: client.path,
      operation: 'getOAuthClient',
    })
    t.expect.equal(stored.json, updated.json, 'the stored client')
  },
})
