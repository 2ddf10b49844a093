import { defineCheck } from '../../harness/define-check.ts'
import { namesOf } from '../steps/names-of.ts'
import { givenClient, givenToken } from './steps/given.ts'
import { ACCESS_TOKENS, ACCESS_TOKENS_EXIST } from './steps/paths.ts'

export const listByField = defineCheck({
  id: 'openshift/list-by-field',
  title:
    'access tokens are chosen by clientName, userName, userUID, authorizeToken and metadata.name',
  operations: ['createOAuthClient', 'createOAuthAccessToken', 'listOAuthAccessToken'],
  rests: 'tried',
  source: 'recording oauth-access-token-field-selectors',
  needs: ['write'],
  resource: ACCESS_TOKENS_EXIST,
  async run(t) {
    const [web, other] = [await givenClient(t), await givenClient(t)]
    const [alice, bob] = [t.unique('check-alice'), t.unique('check-bob')]
    const given = async (members: Record<string, string>) => (await givenToken(t, members)).name
    const one = await given({
      clientName: web.name,
      userName: alice,
      userUID: alice,
      authorizeToken: `sha256~${alice}`,
    })
    const two = await given({ clientName: other.name, userName: alice, userUID: alice })
    const three = await given({ clientName: web.name, userName: bob, userUID: bob })
    const rows: readonly [selector: string, names: readonly string[]][] = [
      [`clientName=${web.name}`, [one, three]],
      [`userName=${alice}`, [one, two]],
      [`userUID==${bob}`, [three]],
      [`authorizeToken=sha256~${alice}`, [one]],
      [`clientName=${web.name},userName!=${alice}`, [three]],
      [`metadata.name=${two}`, [two]],
      [`metadata.name=${two},userName=${bob}`, []],
    ]

    for (const [fieldSelector, names] of rows) {
      const query = { fieldSelector }
      const response = await t.request({
        method: 'GET',
        path: ACCESS_TOKENS,
        query,
        operation: 'listOAuthAccessToken',
      })

      t.expect.status(response, 200)
      t.expect.equal(namesOf(response), names.toSorted(), `names with ${fieldSelector}`)
    }
  },
})
