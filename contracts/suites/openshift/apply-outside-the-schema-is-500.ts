import { defineCheck } from '../../harness/define-check.ts'
import { expectFailure } from '../steps/failure.ts'
import { apply } from '../steps/patching.ts'
import { removeLater } from '../steps/remove-later.ts'
import { clientBody } from './steps/given.ts'
import { CLIENTS, CLIENTS_EXIST } from './steps/paths.ts'

export const applyOutsideTheSchemaIs500 = defineCheck({
  id: 'openshift/apply-outside-the-schema-is-500',
  title:
    'an applied client with unknown fields, values of another type or a value twice is refused with 500',
  operations: ['patchOAuthClient'],
  rests: 'tried',
  source: 'recording oauthclient-apply-schema-errors',
  needs: ['write'],
  resource: CLIENTS_EXIST,
  async run(t) {
    const name = t.unique('check-client')
    removeLater(t, CLIENTS, name)
    const client = { operation: 'patchOAuthClient', path: `${CLIENTS}/${name}` }
    const uri = 'https://a.example.com'
    const cases = [
      [{ colour: 'blue' }, '.colour: field not declared in schema'],
      [{ secret: 5 }, '.secret: expected string, got &value.valueUnstructured{Value:5}'],
      [{ redirectURIs: uri }, `.redirectURIs: expected list, got &{${uri}}`],
      [{ redirectURIs: [uri, uri] }, `.redirectURIs: duplicate entries for key [="${uri}"]`],
      [{ respondWithChallenges: 'yes' }, '.respondWithChallenges: expected boolean, got &{yes}'],
      [
        { accessTokenMaxAgeSeconds: '600' },
        '.accessTokenMaxAgeSeconds: expected numeric (int or float), got string',
      ],
      [
        { scopeRestrictions: [{ shape: 'round' }] },
        '.scopeRestrictions[0].shape: field not declared in schema',
      ],
    ] as const

    for (const [members, problem] of cases) {
      const refused = await apply(t, 'check', client, clientBody(name, members))
      const title = `/${name}; oauth.openshift.io/v1, Kind=OAuthClient`
      const message = `failed to create typed patch object (${title}): ${problem}`
      expectFailure(t, refused, { code: 500, message })
    }
    t.expect.status(await t.request({ method: 'GET', path: client.path }), 404)
  },
})
