import { defineCheck } from '../../harness/define-check.ts'
import { patch } from '../steps/patching.ts'
import { givenClient } from './steps/given.ts'
import { CLIENTS_EXIST } from './steps/paths.ts'

export const patchWithoutAChangeKeepsTheVersion = defineCheck({
  id: 'openshift/patch-without-a-change-keeps-the-version',
  title: 'a patch that changes nothing keeps the version and the owners, whoever sends it',
  operations: ['createOAuthClient', 'patchOAuthClient'],
  rests: 'tried',
  source: 'recording oauthclient-patch-that-changes-nothing',
  needs: ['write'],
  resource: CLIENTS_EXIST,
  async run(t) {
    const redirectURIs = ['https://a.example.com']
    const { path, response } = await givenClient(t, { redirectURIs, accessTokenMaxAgeSeconds: 600 })
    const query = { fieldManager: 'other' }
    const client = { operation: 'patchOAuthClient', path, query }

    const answers = [
      await patch(t, 'merge', client, { accessTokenMaxAgeSeconds: 600, redirectURIs }),
      await patch(t, 'merge', client, { secret: '', additionalSecrets: [] }),
      await patch(t, 'strategic', client, { redirectURIs }),
      await patch(t, 'json', client, [{ op: 'replace', path: '/grantMethod', value: 'prompt' }]),
      await patch(t, 'json', client, []),
    ]

    for (const answer of answers) {
      t.expect.status(answer, 200)
      t.expect.equal(answer.json, response.json, 'the client')
    }
  },
})
