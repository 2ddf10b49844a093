import { defineCheck } from '../../harness/define-check.ts'
import { expectFailure } from '../steps/failure.ts'
import { patch, rejected } from '../steps/patching.ts'
import { givenClient } from './steps/given.ts'
import { CLIENTS_EXIST } from './steps/paths.ts'

export const patchJsonCountsIndices = defineCheck({
  id: 'openshift/patch-json-counts-indices',
  title:
    'indices of a JSON patch may be negative, a dash or the length; others are refused with 422',
  operations: ['createOAuthClient', 'patchOAuthClient'],
  rests: 'tried',
  source: 'recording oauthclient-json-patch-redirect-uris',
  needs: ['write'],
  resource: CLIENTS_EXIST,
  async run(t) {
    const [a, b, c] = ['https://a.example.com', 'https://b.example.com', 'https://c.example.com']
    const { path } = await givenClient(t, { redirectURIs: [a, b] })
    const client = { operation: 'patchOAuthClient', path }
    const cases = [
      [{ op: 'add', path: '/redirectURIs/-', value: c }, [a, b, c]],
      [{ op: 'remove', path: '/redirectURIs/-2' }, [a, c]],
      [{ op: 'add', path: '/redirectURIs/2', value: b }, [a, c, b]],
      [{ op: 'move', from: '/redirectURIs/2', path: '/redirectURIs/1' }, [a, b, c]],
      [{ op: 'replace', path: '/redirectURIs/-1', value: a }, [a, b, a]],
    ] as const

    for (const [operation, wanted] of cases) {
      const patched = await patch(t, 'json', client, [operation])
      t.expect.status(patched, 200)
      t.expect.equal(patched.at('/redirectURIs'), wanted, '/redirectURIs')
    }
    for (const index of ['9', '-9', 'x', '1.0']) {
      const operation = { op: 'replace', path: `/redirectURIs/${index}`, value: b }
      expectFailure(t, await patch(t, 'json', client, [operation]), rejected())
    }
  },
})
