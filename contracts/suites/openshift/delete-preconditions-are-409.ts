import { defineCheck } from '../../harness/define-check.ts'
import { expectFailure } from '../steps/failure.ts'
import { conflict } from './steps/failure.ts'
import { givenClient, givenToken } from './steps/given.ts'
import { ACCESS_TOKENS_EXIST } from './steps/paths.ts'

const OTHER_UID = '11111111-1111-4111-8111-111111111111'

export const deletePreconditionsAre409 = defineCheck({
  id: 'openshift/delete-preconditions-are-409',
  title:
    'a deletion with another uid or version than the stored one is refused with 409, which names the kind',
  operations: ['createOAuthClient', 'createOAuthAccessToken', 'deleteOAuthAccessToken'],
  rests: 'tried',
  source: 'recordings oauthclient-delete-preconditions and token-deletes-return-the-token',
  needs: ['write'],
  resource: ACCESS_TOKENS_EXIST,
  async run(t) {
    const client = await givenClient(t)
    const { name, path, uid, version } = await givenToken(t, { clientName: client.name })
    const remove = (preconditions: Record<string, string>) =>
      t.request({
        method: 'DELETE',
        path,
        body: { preconditions },
        operation: 'deleteOAuthAccessToken',
      })

    const otherUid = await remove({ uid: OTHER_UID })
    const otherVersion = await remove({ uid, resourceVersion: '1' })
    const fitting = await remove({ uid, resourceVersion: version })

    const uids = `the UID in the precondition (${OTHER_UID}) does not match the UID in record (${uid})`
    expectFailure(
      t,
      otherUid,
      conflict(
        'OAuthAccessToken',
        name,
        `${uids}. The object might have been deleted and then recreated`,
      ),
    )
    const versions = `the ResourceVersion in the precondition (1) does not match the ResourceVersion in record (${version})`
    expectFailure(
      t,
      otherVersion,
      conflict('OAuthAccessToken', name, `${versions}. The object might have been modified`),
    )
    t.expect.status(fitting, 200)
  },
})
