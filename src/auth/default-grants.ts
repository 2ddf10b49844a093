import type { Grant } from './grants.ts'

const HEALTH = ['/healthz', '/livez', '/readyz', '/version', '/version/']

/**
 * What every cluster grants (kubernetes plugin/pkg/auth/authorizer/rbac/bootstrappolicy): the administrators may do all,
 * who is authenticated may review and discover, and everybody may ask for version and health. Administrators need no role.
 */
export const DEFAULT_GRANTS: readonly Grant[] = [
  {
    to: ['system:masters'],
    rules: [
      { verbs: ['*'], apiGroups: ['*'], resources: ['*'] },
      { verbs: ['*'], nonResourceURLs: ['*'] },
    ],
  },
  {
    name: 'system:basic-user',
    to: ['system:authenticated'],
    rules: [
      {
        verbs: ['create'],
        apiGroups: ['authorization.k8s.io'],
        resources: ['selfsubjectaccessreviews', 'selfsubjectrulesreviews'],
      },
      {
        verbs: ['create'],
        apiGroups: ['authentication.k8s.io'],
        resources: ['selfsubjectreviews'],
      },
    ],
  },
  {
    name: 'system:public-info-viewer',
    to: ['system:authenticated', 'system:unauthenticated'],
    rules: [{ verbs: ['get'], nonResourceURLs: HEALTH }],
  },
  {
    name: 'system:discovery',
    to: ['system:authenticated'],
    rules: [
      {
        verbs: ['get'],
        nonResourceURLs: [
          '/api',
          '/api/*',
          '/apis',
          '/apis/*',
          '/healthz',
          '/livez',
          '/openapi',
          '/openapi/*',
          '/readyz',
          '/version',
          '/version/',
        ],
      },
    ],
  },
  {
    name: 'system:service-account-issuer-discovery',
    to: ['system:serviceaccounts'],
    rules: [
      {
        verbs: ['get'],
        nonResourceURLs: [
          '/.well-known/openid-configuration',
          '/.well-known/openid-configuration/',
          '/openid/v1/jwks',
          '/openid/v1/jwks/',
        ],
      },
    ],
  },
]
