import { defineCheck } from '../../harness/define-check.ts'
import { apply, owners } from '../steps/patching.ts'
import { removeLater } from '../steps/remove-later.ts'
import { clientBody } from './steps/given.ts'
import { CLIENTS, CLIENTS_EXIST } from './steps/paths.ts'

export const applyForceTakesTheConflicts = defineCheck({
  id: 'openshift/apply-force-takes-the-conflicts',
  title:
    'a forced apply takes over exactly the fields in conflict; equal values are shared without one',
  operations: ['patchOAuthClient'],
  rests: 'tried',
  source: 'recording apply-conflict-causes-and-force',
  needs: ['write'],
  resource: CLIENTS_EXIST,
  async run(t) {
    const name = t.unique('check-client')
    removeLater(t, CLIENTS, name)
    const client = { operation: 'patchOAuthClient', path: `${CLIENTS}/${name}` }
    await apply(t, 'check-a', client, clientBody(name, { secret: 'one', additionalSecrets: ['x'] }))

    const forced = await apply(
      t,
      'check-b',
      { ...client, query: { force: 'true' } },
      clientBody(name, { secret: 'two', additionalSecrets: ['x'] }),
    )

    t.expect.status(forced, 200)
    t.expect.equal(forced.at('/secret'), 'two', '/secret')
    t.expect.equal(
      Object.fromEntries(owners(forced).map(([manager, , fields]) => [manager, fields])),
      {
        'check-a': { 'f:additionalSecrets': {}, 'f:grantMethod': {} },
        'check-b': { 'f:additionalSecrets': {}, 'f:grantMethod': {}, 'f:secret': {} },
      },
      'managedFields',
    )
  },
})
