import { defineCheck } from '../../harness/define-check.ts'
import { expectFailure } from '../steps/failure.ts'
import { patch, rejected } from '../steps/patching.ts'
import { givenClient } from './steps/given.ts'
import { CLIENTS_EXIST } from './steps/paths.ts'

export const patchJsonThatFailsChangesNothing = defineCheck({
  id: 'openshift/patch-json-that-fails-changes-nothing',
  title:
    'a JSON patch whose test fails, or that does not apply, is refused with 422 and nothing of it is done',
  operations: ['createOAuthClient', 'patchOAuthClient', 'getOAuthClient'],
  rests: 'tried',
  source: 'recording json-patch-test-operation',
  needs: ['write'],
  resource: CLIENTS_EXIST,
  async run(t) {
    const { path, response } = await givenClient(t, { secret: 'one' })
    const client = { operation: 'patchOAuthClient', path }
    const change = { op: 'replace', path: '/secret', value: 'two' }
    const failing = [
      { op: 'test', path: '/grantMethod', value: 'auto' },
      { op: 'remove', path: '/metadata/annotations' },
      { op: 'add', path: '/metadata/annotations/a', value: '1' },
      { op: 'frobnicate', path: '/secret' },
      { op: 'ADD', path: '/secret', value: 'x' },
      { op: 'move', path: '/secret' },
    ]

    for (const operation of failing) {
      expectFailure(t, await patch(t, 'json', client, [change, operation]), rejected())
    }

    const stored = await t.request({ method: 'GET', path, operation: 'getOAuthClient' })
    t.expect.equal(stored.json, response.json, 'the stored client')
  },
})
