import { defineCheck } from '../../harness/define-check.ts'
import { expectFailure } from '../steps/failure.ts'
import { givenClient } from './steps/given.ts'
import { CLIENTS_EXIST } from './steps/paths.ts'

export const patchUnknownMediaTypeIs415 = defineCheck({
  id: 'openshift/patch-unknown-media-type-is-415',
  title:
    'PATCH with a media type that is no patch, or none, is refused with 415 before anything else is looked at',
  operations: ['createOAuthClient', 'patchOAuthClient'],
  rests: 'tried',
  source: 'recording oauthclient-patch-content-types',
  needs: ['write'],
  resource: CLIENTS_EXIST,
  async run(t) {
    const { path } = await givenClient(t)
    const types = ['application/json', 'text/plain', 'APPLICATION/MERGE-PATCH+JSON', ' ']
    for (const type of types) {
      const refused = await t.request({
        method: 'PATCH',
        path,
        query: { fieldValidation: 'nonsense' },
        headers: { 'Content-Type': type },
        body: '{',
      })

      expectFailure(t, refused, {
        code: 415,
        reason: 'UnsupportedMediaType',
        message: '415: Unsupported Media Type',
        details: {},
      })
    }
    const operation = 'patchOAuthClient'
    const headers = { 'Content-Type': 'application/merge-patch+json; charset=utf-8' }
    const taken = await t.request({ method: 'PATCH', path, headers, body: {}, operation })
    t.expect.status(taken, 200)
  },
})
