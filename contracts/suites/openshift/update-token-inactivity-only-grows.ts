import { defineCheck } from '../../harness/define-check.ts'
import { expectFailure } from '../steps/failure.ts'
import { storedIn } from '../steps/stored.ts'
import { invalid } from './steps/failure.ts'
import { givenClient, givenToken, tokenBody } from './steps/given.ts'
import { ACCESS_TOKENS, ACCESS_TOKENS_EXIST } from './steps/paths.ts'

export const updateTokenInactivityOnlyGrows = defineCheck({
  id: 'openshift/update-token-inactivity-only-grows',
  title:
    'the inactivity timeout of an access token may grow or become 0, but neither shrink nor be negative',
  operations: ['createOAuthClient', 'createOAuthAccessToken', 'replaceOAuthAccessToken'],
  rests: 'tried',
  source: 'recording access-token-inactivity-may-only-grow-or-become-zero',
  needs: ['write'],
  resource: ACCESS_TOKENS_EXIST,
  async run(t) {
    const client = await givenClient(t)
    const members = { clientName: client.name }
    const { name, path, version } = await givenToken(t, {
      ...members,
      inactivityTimeoutSeconds: 300,
    })
    const put = (inactivityTimeoutSeconds: number, resourceVersion: string) => {
      const body = tokenBody(name, { ...members, inactivityTimeoutSeconds }, { resourceVersion })
      return t.request({ method: 'PUT', path, body, operation: 'replaceOAuthAccessToken' })
    }
    const refused = (message: string) =>
      invalid('OAuthAccessToken', name, ['FieldValueInvalid', 'inactivityTimeoutSeconds', message])

    const smaller = await put(299, version)
    const negative = await put(-1, version)
    const larger = await put(600, version)
    const never = await put(0, storedIn(t, ACCESS_TOKENS, larger).version)

    expectFailure(
      t,
      smaller,
      refused('Invalid value: 299: cannot be less than the current value=300'),
    )
    expectFailure(t, negative, refused('Invalid value: -1: cannot be a negative value'))
    t.expect.equal(larger.at('/inactivityTimeoutSeconds'), 600, '/inactivityTimeoutSeconds')
    t.expect.status(never, 200)
    t.expect.equal(never.at('/inactivityTimeoutSeconds'), undefined, '/inactivityTimeoutSeconds')
  },
})
