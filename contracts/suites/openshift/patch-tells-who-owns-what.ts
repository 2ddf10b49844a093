import { defineCheck } from '../../harness/define-check.ts'
import { apply, owners, patch } from '../steps/patching.ts'
import { givenClient } from './steps/given.ts'
import { CLIENTS_EXIST } from './steps/paths.ts'

export const patchTellsWhoOwnsWhat = defineCheck({
  id: 'openshift/patch-tells-who-owns-what',
  title:
    'an update owns what it changes, with the containers that it brings in, and takes it from others',
  operations: ['createOAuthClient', 'patchOAuthClient'],
  rests: 'tried',
  source: 'recording oauthclient-managed-fields-of-updates',
  needs: ['write'],
  resource: CLIENTS_EXIST,
  async run(t) {
    const [a, b] = ['https://a.example.com', 'https://b.example.com']
    const { path } = await givenClient(t, { redirectURIs: [a], additionalSecrets: ['x'] })
    const by = (fieldManager: string) => ({
      operation: 'patchOAuthClient',
      path,
      query: { fieldManager },
    })

    await patch(t, 'merge', by('check-all'), { metadata: { managedFields: [{}] } })
    await apply(t, 'check-none', by('check-none'), {
      apiVersion: 'oauth.openshift.io/v1',
      kind: 'OAuthClient',
      metadata: {},
    })
    const helped = await patch(t, 'strategic', by('check-helper'), {
      redirectURIs: [b],
      additionalSecrets: ['y'],
    })

    t.expect.status(helped, 200)
    t.expect.equal(
      owners(helped),
      [
        [
          'before-first-apply',
          'Update',
          { 'f:grantMethod': {}, 'f:redirectURIs': { '.': {}, [`v:"${a}"`]: {} } },
        ],
        [
          'check-helper',
          'Update',
          { 'f:additionalSecrets': {}, 'f:redirectURIs': { [`v:"${b}"`]: {} } },
        ],
      ],
      'managedFields',
    )
  },
})
