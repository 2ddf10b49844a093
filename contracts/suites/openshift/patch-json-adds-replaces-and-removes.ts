import { defineCheck } from '../../harness/define-check.ts'
import { patch } from '../steps/patching.ts'
import { givenClient } from './steps/given.ts'
import { CLIENTS_EXIST } from './steps/paths.ts'

export const patchJsonAddsReplacesAndRemoves = defineCheck({
  id: 'openshift/patch-json-adds-replaces-and-removes',
  title:
    'a JSON patch adds, replaces, moves, copies and removes; a replacement of a missing key adds it',
  operations: ['createOAuthClient', 'patchOAuthClient', 'getOAuthClient'],
  rests: 'tried',
  source: 'recording json-patch-add-replace-remove-map-keys',
  needs: ['write'],
  resource: CLIENTS_EXIST,
  async run(t) {
    const { path } = await givenClient(t, { secret: 'one' }, { annotations: { a: '1', b: '2' } })
    const client = { operation: 'patchOAuthClient', path }

    const patched = await patch(t, 'json', client, [
      { op: 'test', path: '/secret', value: 'one' },
      { op: 'replace', path: '/metadata/annotations/new', value: 'n' },
      { op: 'move', from: '/metadata/annotations/a', path: '/metadata/annotations/moved' },
      { op: 'copy', from: '/secret', path: '/metadata/annotations/secret' },
      { op: 'remove', path: '/metadata/annotations/b' },
      { op: 'add', path: '/respondWithChallenges', value: true },
    ])

    t.expect.status(patched, 200)
    const annotations = { moved: '1', new: 'n', secret: 'one' }
    t.expect.equal(patched.at('/metadata/annotations'), annotations, 'annotations')
    t.expect.equal(patched.at('/respondWithChallenges'), true, '/respondWithChallenges')
    const stored = await t.request({ method: 'GET', path, operation: 'getOAuthClient' })
    t.expect.equal(stored.json, patched.json, 'what GET answers')
  },
})
