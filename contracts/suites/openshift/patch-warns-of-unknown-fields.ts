import { defineCheck } from '../../harness/define-check.ts'
import { patch } from '../steps/patching.ts'
import { givenClient } from './steps/given.ts'
import { CLIENTS_EXIST } from './steps/paths.ts'

export const patchWarnsOfUnknownFields = defineCheck({
  id: 'openshift/patch-warns-of-unknown-fields',
  title:
    'unknown and repeated fields of a patch are warned of in the order of the document, and dropped',
  operations: ['createOAuthClient', 'patchOAuthClient'],
  rests: 'tried',
  source: 'recording oauthclient-patch-field-validation',
  needs: ['write'],
  resource: CLIENTS_EXIST,
  async run(t) {
    const { path } = await givenClient(t)
    const client = { operation: 'patchOAuthClient', path }

    const merged = await patch(
      t,
      'merge',
      client,
      '{"secret":"one","secret":"two","colour":"blue","Secret":"three"}',
    )
    const operations = [{ op: 'add', path: '/colour', value: 'red', note: 'x' }]
    const operated = await patch(t, 'json', client, operations)
    const query = { fieldValidation: 'Ignore' }
    const ignored = await patch(t, 'merge', { ...client, query }, { colour: 'blue' })

    t.expect.status(merged, 200)
    t.expect.equal(merged.at('/secret'), 'two', '/secret')
    t.expect.equal(merged.at('/colour'), undefined, '/colour')
    t.expect.match(
      merged.headers['warning'],
      /duplicate field \\"secret\\"".*unknown field \\"Secret\\"".*unknown field \\"colour\\""/,
      'the Warning header',
    )
    t.expect.match(
      operated.headers['warning'],
      /json patch unknown field \\"\[0\]\.note\\"".*unknown field \\"colour\\""/,
      'the Warning header',
    )
    t.expect.equal(ignored.headers['warning'], undefined, 'the Warning header')
  },
})
