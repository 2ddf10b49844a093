import { defineCheck } from '../../harness/define-check.ts'
import { apply, owners } from '../steps/patching.ts'
import { removeLater } from '../steps/remove-later.ts'
import { clientBody } from './steps/given.ts'
import { CLIENTS, CLIENTS_EXIST } from './steps/paths.ts'

export const applyCreatesRepeatsAndPrunes = defineCheck({
  id: 'openshift/apply-creates-repeats-and-prunes',
  title: 'an apply creates a client, is free when repeated, and takes away what it no longer sends',
  operations: ['patchOAuthClient'],
  rests: 'tried',
  source: 'recording oauthclient-apply-creates-and-repeats',
  needs: ['write'],
  resource: CLIENTS_EXIST,
  async run(t) {
    const name = t.unique('check-client')
    removeLater(t, CLIENTS, name)
    const client = { operation: 'patchOAuthClient', path: `${CLIENTS}/${name}` }
    const [a, b] = ['https://a.example.com', 'https://b.example.com']
    const whole = clientBody(
      name,
      { secret: 's', redirectURIs: [a, b] },
      { labels: { tier: 'gold' } },
    )

    const created = await apply(t, 'check', client, whole)
    const repeated = await apply(t, 'check', client, whole)
    const less = await apply(t, 'check', client, clientBody(name, { redirectURIs: [b] }))

    t.expect.status(created, 201)
    const fields = {
      'f:grantMethod': {},
      'f:metadata': { 'f:labels': { 'f:tier': {} } },
      'f:redirectURIs': { [`v:"${a}"`]: {}, [`v:"${b}"`]: {} },
      'f:secret': {},
    }
    t.expect.equal(owners(created), [['check', 'Apply', fields]], 'managedFields')
    t.expect.status(repeated, 200)
    t.expect.equal(repeated.json, created.json, 'the repeated apply')
    t.expect.status(less, 200)
    t.expect.equal(less.at('/redirectURIs'), [b], '/redirectURIs')
    t.expect.equal(less.at('/secret'), undefined, '/secret')
    t.expect.equal(less.at('/metadata/labels'), undefined, 'labels')
  },
})
