import { defineCheck } from '../../harness/define-check.ts'
import { requestAs } from '../steps/as-user.ts'
import { expectFailure } from '../steps/failure.ts'
import { conflict, notFound } from './steps/failure.ts'
import { givenClient, givenToken } from './steps/given.ts'
import { OWN_TOKENS, OWN_TOKENS_EXIST } from './steps/paths.ts'

const OTHER_UID = '11111111-1111-4111-8111-111111111111'

export const viewDeletesOwnTokens = defineCheck({
  id: 'openshift/view-deletes-own-tokens',
  title:
    'deleting an own token through useroauthaccesstokens deletes the access token; another uid is refused with 409',
  operations: [
    'createOAuthClient',
    'createOAuthAccessToken',
    'deleteUserOAuthAccessToken',
    'getOAuthAccessToken',
  ],
  rests: 'tried',
  source:
    'recordings view-delete-own-and-foreign and view-delete-preconditions; the document says Status_v6, the server answers an OAuthAccessToken',
  needs: ['write', 'impersonate'],
  resource: OWN_TOKENS_EXIST,
  async run(t) {
    const client = await givenClient(t)
    const alice = t.unique('check-alice')
    const token = await givenToken(t, { clientName: client.name, userName: alice })
    const path = `${OWN_TOKENS}/${token.name}`
    const remove = (body?: unknown) =>
      requestAs(t, alice, { method: 'DELETE', path, body, operation: 'deleteUserOAuthAccessToken' })

    const refused = await remove({ preconditions: { uid: OTHER_UID } })
    const deleted = await remove()

    const uids = `the UID in the precondition (${OTHER_UID}) does not match the UID in record (${token.uid})`
    expectFailure(
      t,
      refused,
      conflict(
        'OAuthAccessToken',
        token.name,
        `${uids}. The object might have been deleted and then recreated`,
      ),
    )
    t.expect.status(deleted, 200)
    const isStatus = deleted.at('/kind') === 'Status'
    const expected = isStatus
      ? { status: 'Success' }
      : { kind: 'OAuthAccessToken', metadata: { name: token.name, uid: token.uid } }
    t.expect.match(deleted.json, expected)
    const missing = await t.request({
      method: 'GET',
      path: token.path,
      operation: 'getOAuthAccessToken',
    })
    expectFailure(t, missing, notFound('oauthaccesstokens', token.name))
  },
})
