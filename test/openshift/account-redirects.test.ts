import { expect, it } from 'vitest'
import { hasRedirect } from '../../mocks/openshift/rules/account-redirects.ts'

const ACCOUNT = 'serviceaccounts.openshift.io/oauth-redirect'
const reference = (apiVersion: string): string =>
  JSON.stringify({
    apiVersion,
    kind: 'OAuthRedirectReference',
    reference: { kind: 'Route', name: 'web' },
  })

it.each([
  [true, { [`${ACCOUNT}uri.one`]: 'https://a/b' }],
  [true, { [`${ACCOUNT}uri.`]: 'custom://u:p@[::1]:80' }],
  [true, { [`${ACCOUNT}uri.one`]: 'https://a', [`${ACCOUNT}reference.one`]: '{' }],
  [true, { [`${ACCOUNT}uri.one`]: 'https://a', [`${ACCOUNT}reference.two`]: reference('v1') }],
  [false, { [`${ACCOUNT}uri.one`]: '' }],
  [false, { [`${ACCOUNT}uri.one`]: '/relative' }],
  [false, { [`${ACCOUNT}uri.one`]: 'https://:80/' }],
  [false, { [`${ACCOUNT}uri.one`]: 'urn:opaque' }],
  [false, { [`${ACCOUNT}uri.one`]: 'https://%zz' }],
  [false, { [`${ACCOUNT}uri.one`]: 'https://a', [`${ACCOUNT}reference.one`]: reference('v1') }],
  [false, { [`${ACCOUNT}reference.one`]: reference('oauth.openshift.io/v1') }],
  [false, {}],
])('says %s of a service account with %j', (isClient, annotations) => {
  expect(hasRedirect({ metadata: { annotations } })).toBe(isClient)
})
