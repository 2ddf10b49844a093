import { defineCheck } from '../../harness/define-check.ts'
import { patch } from '../steps/patching.ts'
import { givenClient } from './steps/given.ts'
import { CLIENTS_EXIST } from './steps/paths.ts'

export const patchStrategicReplacesPlainLists = defineCheck({
  id: 'openshift/patch-strategic-replaces-plain-lists',
  title: 'a strategic merge patch replaces lists that have no merge strategy',
  operations: ['createOAuthClient', 'patchOAuthClient'],
  rests: 'tried',
  source: 'recording oauthclient-strategic-replaced-lists',
  needs: ['write'],
  resource: CLIENTS_EXIST,
  async run(t) {
    const { path } = await givenClient(t, {
      additionalSecrets: ['one', 'two'],
      scopeRestrictions: [{ literals: ['user:info'] }, { literals: ['user:full'] }],
    })
    const client = { operation: 'patchOAuthClient', path }
    const scopeRestrictions = [
      { clusterRole: { roleNames: ['r'], namespaces: ['n'], allowEscalation: true } },
    ]

    const patched = await patch(t, 'strategic', client, {
      additionalSecrets: ['three'],
      scopeRestrictions,
    })

    t.expect.status(patched, 200)
    t.expect.match(patched.json, { additionalSecrets: ['three'], scopeRestrictions })
  },
})
