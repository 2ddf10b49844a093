import { defineCheck } from '../../harness/define-check.ts'
import { expectFailure } from '../steps/failure.ts'
import { apply, patch } from '../steps/patching.ts'
import { removeLater } from '../steps/remove-later.ts'
import { notFound } from './steps/failure.ts'
import { clientBody } from './steps/given.ts'
import { CLIENTS, CLIENTS_EXIST } from './steps/paths.ts'

export const patchMissingIs404 = defineCheck({
  id: 'openshift/patch-missing-is-404',
  title: 'a patch of a missing client is 404 whatever it says, but for an apply, which creates it',
  operations: ['patchOAuthClient'],
  rests: 'tried',
  source: 'recording oauthclient-patch-of-a-missing-client',
  needs: ['write'],
  resource: CLIENTS_EXIST,
  async run(t) {
    const name = t.unique('check-client')
    removeLater(t, CLIENTS, name)
    const client = { operation: 'patchOAuthClient', path: `${CLIENTS}/${name}` }

    for (const form of ['json', 'merge', 'strategic'] as const) {
      const refused = await patch(t, form, client, '{')
      expectFailure(t, refused, notFound('oauthclients', name))
    }
    const applied = await apply(t, 'check', client, clientBody(name))

    t.expect.status(applied, 201)
    t.expect.match(applied.json, { kind: 'OAuthClient', metadata: { name } })
  },
})
