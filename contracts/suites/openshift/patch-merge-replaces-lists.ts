import { defineCheck } from '../../harness/define-check.ts'
import { patch } from '../steps/patching.ts'
import { givenClient } from './steps/given.ts'
import { CLIENTS_EXIST } from './steps/paths.ts'

export const patchMergeReplacesLists = defineCheck({
  id: 'openshift/patch-merge-replaces-lists',
  title: 'a merge patch replaces lists whole and removes what is null; zero and null differ',
  operations: ['createOAuthClient', 'patchOAuthClient'],
  rests: 'tried',
  source: 'recording oauthclient-merge-patch-lists-and-nulls',
  needs: ['write'],
  resource: CLIENTS_EXIST,
  async run(t) {
    const before = { redirectURIs: ['https://a.example.com', 'https://b.example.com'] }
    const { path } = await givenClient(t, { ...before, secret: 's', accessTokenMaxAgeSeconds: 600 })
    const client = { operation: 'patchOAuthClient', path }

    const replaced = await patch(t, 'merge', client, {
      redirectURIs: ['https://c.example.com'],
      accessTokenMaxAgeSeconds: 0,
      metadata: { annotations: { kept: '1', gone: null } },
    })
    const removed = await patch(t, 'merge', client, {
      redirectURIs: [],
      accessTokenMaxAgeSeconds: null,
      secret: null,
    })

    t.expect.status(replaced, 200)
    t.expect.equal(replaced.at('/redirectURIs'), ['https://c.example.com'], '/redirectURIs')
    t.expect.equal(replaced.at('/accessTokenMaxAgeSeconds'), 0, '/accessTokenMaxAgeSeconds')
    t.expect.equal(replaced.at('/metadata/annotations'), { kept: '1' }, 'annotations')
    t.expect.status(removed, 200)
    for (const field of ['/redirectURIs', '/accessTokenMaxAgeSeconds', '/secret']) {
      t.expect.equal(removed.at(field), undefined, field)
    }
  },
})
