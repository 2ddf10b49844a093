import { defineCheck } from '../../harness/define-check.ts'
import { patch } from '../steps/patching.ts'
import { givenClient } from './steps/given.ts'
import { CLIENTS_EXIST } from './steps/paths.ts'

export const patchStrategicMergesRedirectUris = defineCheck({
  id: 'openshift/patch-strategic-merges-redirect-uris',
  title:
    'a strategic merge patch unites redirectURIs; values go, and are put in order, by directives',
  operations: ['createOAuthClient', 'patchOAuthClient'],
  rests: 'tried',
  source: 'recording oauthclient-strategic-redirect-uris',
  needs: ['write'],
  resource: CLIENTS_EXIST,
  async run(t) {
    const [a, b, c, d] = ['https://a', 'https://b', 'https://c', 'https://d']
    const { path } = await givenClient(t, { redirectURIs: [a, b] })
    const client = { operation: 'patchOAuthClient', path }
    const cases = [
      [{ redirectURIs: [c, a] }, [c, a, b]],
      [{ '$deleteFromPrimitiveList/redirectURIs': [b, 'https://absent'] }, [c, a]],
      [{ '$setElementOrder/redirectURIs': [d, a, c], redirectURIs: [d] }, [d, a, c]],
      [{ redirectURIs: [] }, [d, a, c]],
      [{ redirectURIs: null }, undefined],
    ] as const

    for (const [body, wanted] of cases) {
      const patched = await patch(t, 'strategic', client, body)
      t.expect.status(patched, 200)
      t.expect.equal(patched.at('/redirectURIs'), wanted, '/redirectURIs')
    }
  },
})
