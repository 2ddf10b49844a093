import { defineCheck } from '../../harness/define-check.ts'
import { givenBearer, USERS_EXIST, whoIs } from './steps/bearer.ts'
import { CLIENTS } from './steps/paths.ts'

export const tokenExpires = defineCheck({
  id: 'openshift/token-expires',
  title: 'an access token lets nobody in once its expiresIn has passed, were it still stored: 401',
  operations: ['createOAuthClient', 'createOAuthAccessToken'],
  rests: 'seed',
  source: 'expiresIn is the seconds from CreationTime before this token expires',
  needs: ['write', 'clock'],
  resource: USERS_EXIST,
  async run(t) {
    const lasting = await givenBearer(t, { expiresIn: 3600 })
    const short = await givenBearer(t, { expiresIn: 1 })

    // A second by the clock of the server.
    const query = { watch: '1', labelSelector: t.unique('check-none'), timeoutSeconds: '1' }
    const second = await t.watch(CLIENTS, query)
    await second.end()

    t.expect.status(await whoIs(t, lasting.secret), 200)
    t.expect.status(await whoIs(t, short.secret), 401)
  },
})
