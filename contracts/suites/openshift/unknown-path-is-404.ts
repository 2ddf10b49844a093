import { defineCheck } from '../../harness/define-check.ts'
import { expectFailure } from '../steps/failure.ts'
import { CLIENTS, CLIENTS_EXIST, GROUP } from './steps/paths.ts'

export const unknownPathIs404 = defineCheck({
  id: 'openshift/unknown-path-is-404',
  title:
    'a path within the group that is none is answered 404 with empty details; a version that is none, in plain text',
  operations: [],
  rests: 'tried',
  source: 'recordings oauth-unknown-paths-in-the-group and oauth-paths-of-the-wrong-shape',
  resource: CLIENTS_EXIST,
  async run(t) {
    for (const path of [
      `${GROUP}/nosuches`,
      `${GROUP}/oauthclient`,
      `${CLIENTS}/a/status`,
      `${CLIENTS}/a/b/c`,
    ]) {
      const response = await t.request({ method: 'GET', path })

      const message = 'the server could not find the requested resource'
      expectFailure(t, response, { code: 404, reason: 'NotFound', message, details: {} })
    }
    const version = await t.request({ method: 'GET', path: '/apis/oauth.openshift.io/v2' })
    t.expect.status(version, 404)
    t.expect.equal(version.text, '404 page not found\n', 'body of an unknown version')
  },
})
